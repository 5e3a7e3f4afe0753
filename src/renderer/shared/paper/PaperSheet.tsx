import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../contract/api.ts';
import { Sheet } from '../list/plan/Sheet.tsx';
import { usePaper } from './use-paper.ts';

/** A paper that the window may print; with `key`, by Ctrl+P or Ctrl+Shift+P at once. */
export type Paper = { readonly paper: CallInput<'printPaper'>['paper']; readonly key?: 'p' | 'shift-p' };

/** How long the answer to a key stands, in ms: long enough to read where the file is. */
const STANDS_MS = 15_000;

/** Which of the two keys it is; null for any other. */
const paperKey = (event: KeyboardEvent): NonNullable<Paper['key']> | null => {
  const isP = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === 'p' : event.code === 'KeyP';
  if (!isP || !(event.ctrlKey || event.metaKey) || event.altKey) return null;
  return event.shiftKey ? 'shift-p' : 'p';
};

/** The papers: each printed or saved as a PDF; one key each for those that are wanted in a hurry. */
export function PaperSheet({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTranslation('paper');
  const { said, print } = usePaper();
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
  const newest = useRef({ papers, print });
  newest.current = { papers, print };

  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const key = paperKey(event);
      if (key === null) return;
      event.preventDefault();
      const found = newest.current.papers.find((paper) => paper.key === key);
      if (!found || event.repeat) return;
      setByKey(true);
      setOpen(true);
      void newest.current.print({ paper: found.paper, to: 'printer' });
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);

  // Opened by a key it says what became of it, no more, and goes away by itself: nobody has a hand free to close it.
  useEffect(() => {
    if (!open || !byKey || said === null || said.kind === 'working') return;
    const timer = setTimeout(() => setOpen(false), STANDS_MS);
    return () => clearTimeout(timer);
  }, [open, byKey, said]);

  return (
    <Sheet
      open={open}
      setOpen={(next) => {
        setByKey(false);
        setOpen(next);
      }}
      title={t('menu.title')}
      className="papers"
      testId="papers"
      button={
        <>
          <Printer aria-hidden="true" />
          {t('menu.button')}
        </>
      }
    >
      {!byKey && (
        <ul className="papers-list">
          {papers.map(({ paper, key }) => (
            <li key={paper} data-paper={paper}>
              <b>{t(`title.${paper}`)}</b>
              <span className="soft">{t(`menu.about.${paper}`)}</span>
              <span className="papers-ways">
                <button
                  type="button"
                  className="toggle"
                  aria-label={t('menu.printOf', { paper: t(`title.${paper}`) })}
                  onClick={() => void print({ paper, to: 'printer' })}
                >
                  {t('menu.print')} {key && <kbd>{t(`menu.key.${key}`)}</kbd>}
                </button>
                <button
                  type="button"
                  className="toggle"
                  aria-label={t('menu.pdfOf', { paper: t(`title.${paper}`) })}
                  onClick={() => void print({ paper, to: 'pdf' })}
                >
                  {t('menu.pdf')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={said?.kind === 'failed' ? 'bad' : 'papers-said'} data-testid="papers-said">
        {said?.text}
      </p>
    </Sheet>
  );
}
