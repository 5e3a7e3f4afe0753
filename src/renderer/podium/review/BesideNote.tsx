import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Draft } from './draft.ts';
import { NoteLines } from './NoteLines.tsx';
import type { NoteWork, SetNoteWork } from './note-work.ts';
import { ReviewProvider } from './review-context.ts';
import { linesOf } from './source-lines.ts';

type Props = {
  readonly work: NoteWork;
  readonly setWork: SetNoteWork;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly testId: string;
};

/** The note, and beside it what was read of it: a value shows its lines, a line leads to its value. */
export function BesideNote({ work, setWork, head, children, testId }: Props) {
  const { text, brief, was, draft } = work;
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const looked = hovered ?? focused;
  const shown = useMemo(() => linesOf(brief.source, looked), [brief, looked]);
  const parts = {
    was,
    draft,
    source: brief.source,
    change: (to: (draft: Draft) => Draft) => setWork((old) => old && { ...old, draft: to(old.draft) }),
    focused: setFocused,
    hovered: setHovered,
  };
  const choose = (pointers: readonly string[]) => {
    for (const pointer of pointers) {
      const all = fields.current?.querySelectorAll<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
      const field = all && [...all].at(-1);
      if (!field) continue;
      field.focus();
      field.scrollIntoView({ block: 'nearest' });
      return;
    }
  };
  return (
    <ReviewProvider value={parts}>
      <div className="review" data-testid={testId}>
        <header className="review-head">{head}</header>
        <NoteLines text={text} language={brief.language} source={brief.source} shown={shown} choose={choose} />
        <div className="panel review-fields" ref={fields}>
          {children}
        </div>
      </div>
    </ReviewProvider>
  );
}
