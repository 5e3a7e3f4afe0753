import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '../../shared/i18n/long-date.ts';
import { useHost } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';
import type { LibraryRow } from './use-library.ts';

/** What stands in a session's line besides itself. */
type Note = {
  /** The day of its next edition is being asked for. */
  readonly asks?: true;
  /** What is being made, and the job by which it can be ended. */
  readonly busy?: { readonly what: 'duplicate' | 'export'; readonly job: string };
  /** What came of the last step. */
  readonly told?: string;
};

/** False for a file that cannot be used, and for one of which that is not known yet. */
export const isUsable = ({ state }: LibraryRow): boolean =>
  !['checking', 'damaged', 'newer', 'unreadable'].includes(state);

export type RowNotes = ReturnType<typeof useRowNotes>;

/** What is done with single sessions, and what came of it, until the list is left. `reload` is told when sessions moved or came. */
export const useRowNotes = (reload: () => void) => {
  const { t, i18n } = useTranslation('library');
  const host = useHost();
  const say = useHostRefusal();
  const [notes, setNotes] = useState<Readonly<Record<string, Note>>>({});
  /** By the handle that each has now: the line in which it stands until the list is left. */
  const [moved, setMoved] = useState<Readonly<Record<string, LibraryRow>>>({});
  const put = (row: LibraryRow, note: Note) => setNotes((old) => ({ ...old, [row.handle]: note }));
  const focus = useRef<string | null>(null);

  const attempt = async (row: LibraryRow, act: () => Promise<Note>) => {
    try {
      put(row, await act());
    } catch {
      put(row, { told: t('failed') });
    }
  };

  const move = (row: LibraryRow, handle: string, place: LibraryRow['place']) =>
    attempt(row, async () => {
      const answer = await host.moveSession({ handle, place });
      if (!answer.ok) return { told: say(answer.refusal) };
      setMoved((old) => {
        const { [handle]: _, ...others } = old;
        return place === row.place ? others : { ...others, [answer.handle]: row };
      });
      focus.current = row.handle;
      reload();
      return {};
    });

  return {
    moved,
    of: (row: LibraryRow): Note | undefined => notes[row.handle],
    clear: (row: LibraryRow) => {
      focus.current = row.handle;
      put(row, {});
    },
    ask: (row: LibraryRow) => put(row, { asks: true }),
    move: (row: LibraryRow, place: LibraryRow['place']) => void move(row, row.handle, place),
    /** To where it stands in this list. */
    moveBack: (row: LibraryRow) => {
      const handle = Object.keys(moved).find((key) => moved[key]?.handle === row.handle);
      if (handle !== undefined) void move(row, handle, row.place);
    },
    duplicate: (row: LibraryRow, date: string) => {
      const job = crypto.randomUUID();
      put(row, { busy: { what: 'duplicate', job } });
      void attempt(row, async () => {
        const answer = await host.duplicateSession({ handle: row.handle, date, job });
        if (!answer.ok) return { told: say(answer.refusal) };
        reload();
        return { told: t('duplicate.done', { date: longDate(date, i18n.language) }) };
      });
    },
    exportCopy: (row: LibraryRow) => {
      const job = crypto.randomUUID();
      put(row, { busy: { what: 'export', job } });
      void attempt(row, async () => {
        const answer = await host.exportSession({ handle: row.handle, job });
        return {
          told: answer.ok ? t('export.done', { file: answer.file, folder: answer.folder }) : say(answer.refusal),
        };
      });
    },
    tell: (row: LibraryRow, told: string) => put(row, { told }),
    /** The list is left: what was moved stands where it is. */
    leave: () => {
      setNotes({});
      setMoved({});
    },
    /** The line that the focus goes to, because the button that had it is gone; asked once. */
    takeFocus: (): string | null => {
      const handle = focus.current;
      focus.current = null;
      return handle;
    },
    focusNew: (button: HTMLButtonElement | null) => {
      if (focus.current === null || button === null) return;
      focus.current = null;
      button.focus();
    },
  };
};
