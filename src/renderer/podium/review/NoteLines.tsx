import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brief } from '../../../core/brief/brief.ts';
import { type Lines, noteLines, valuesOf } from './source-lines.ts';

type Props = {
  readonly text: string;
  readonly language: string;
  readonly source: Brief['source'];
  /** The lines of the value that is looked at. */
  readonly shown: Lines | null;
  /** A line was chosen: these values came from it. */
  readonly choose: (pointers: readonly string[]) => void;
};

/** The note as it was read, line by line; a line leads to the value it gave. */
export function NoteLines({ text, language, source, shown, choose }: Props) {
  const { t } = useTranslation('review');
  const { lines, left } = useMemo(() => noteLines(text), [text]);
  const given = useMemo(() => new Set(Object.values(source).flatMap(([first, last]) => range(first, last))), [source]);
  const [at, setAt] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const lineAt = (number: number) => list.current?.querySelector<HTMLElement>(`[data-line="${number}"]`);
  useEffect(() => {
    if (shown) list.current?.querySelector(`[data-line="${shown[0]}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: lines.length }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(to, 1), lines.length);
      setAt(next);
      lineAt(next)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(valuesOf(source, at));
    }
  };
  return (
    <section className="panel review-note" aria-labelledby="review-note-title">
      <div className="panel-head">
        <h3 id="review-note-title">{t('note.title')}</h3>
        <span className="label">{t('note.about')}</span>
      </div>
      <div
        ref={list}
        className="review-lines"
        role="listbox"
        aria-labelledby="review-note-title"
        lang={language === 'und' ? undefined : language}
        data-testid="note-lines"
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {lines.map((line, index) => {
          const number = index + 1;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of all its lines.
            <div
              key={number}
              role="option"
              data-line={number}
              data-given={given.has(number) ? '' : undefined}
              aria-selected={shown !== null && shown[0] <= number && number <= shown[1]}
              tabIndex={number === at ? 0 : -1}
              onClick={() => {
                setAt(number);
                choose(valuesOf(source, number));
              }}
            >
              <span className="review-number">{number}</span>
              <span dir="auto">{line}</span>
            </div>
          );
        })}
      </div>
      {left > 0 && <p className="soft">{t('note.left', { count: left })}</p>}
    </section>
  );
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
