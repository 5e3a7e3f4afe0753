import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteChange } from '../../../../core/session/note-again/compare-note.ts';
import { useReview } from '../review-context.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { pointerOf } from './pointers.ts';
import { useChangeWords } from './use-change-words.ts';
import type { Comparing } from './use-comparing.ts';

const TEXTS: ReadonlySet<string> = new Set([
  'background',
  'objectives',
  'keyQuestions',
  'components',
  'outcomes',
  'documents',
]);
const GROUPS = ['session', 'people', 'programme', 'limits', 'texts'] as const;
type Group = (typeof GROUPS)[number];
const groupOf = (change: NoteChange): Group => {
  if (change.kind === 'fact') return TEXTS.has(change.field) ? 'texts' : 'session';
  if (change.kind === 'limit') return 'limits';
  return change.kind === 'programme' ? 'programme' : 'people';
};

/** What a note that was read again would change, value by value, each with its tick. */
export function Comparison({ comparing }: { readonly comparing: Comparing }) {
  const { t } = useTranslation(['again', 'review']);
  const list = useRef<HTMLDivElement>(null);
  const { changes } = comparing;
  const fresh = changes.filter((change) => change.fresh);
  const old = changes.filter((change) => !change.fresh);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('input:enabled') ?? [])];
    const at = boxes.indexOf(document.activeElement as HTMLElement);
    if (by === undefined || at === -1) return;
    event.preventDefault();
    const box = boxes[at + by];
    box?.focus();
    box?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from tick to tick in it.
    <div className="again" ref={list} onKeyDown={onKeyDown} data-testid="note-changes">
      {changes.length === 0 && <p className="again-none">{t('none')}</p>}
      {fresh.length > 0 && (
        <div className="again-all">
          <button type="button" className="toggle" onClick={comparing.takeAll}>
            {t('take.all')}
          </button>
          <button type="button" className="toggle" onClick={comparing.takeAtFirst}>
            {t('take.proposed')}
          </button>
          <p className="soft">{t('take.keys')}</p>
        </div>
      )}
      {changes.length > 0 && (
        <div className="again-columns" aria-hidden="true">
          <span>{t('column.is')}</span>
          <span>{t('column.note')}</span>
        </div>
      )}
      {GROUPS.map((group) => {
        const own = fresh.filter((change) => groupOf(change) === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`again-${group}`}>
            <h3 id={`again-${group}`}>{t(`review:group.${group}`)}</h3>
            <Rows changes={own} comparing={comparing} />
          </section>
        );
      })}
      {old.length > 0 && (
        <details className="again-old" data-testid="only-by-hand">
          <summary>{t('byHand.title', { count: old.length })}</summary>
          <p className="soft">{t('byHand.about')}</p>
          <Rows changes={old} comparing={comparing} />
        </details>
      )}
    </div>
  );
}

function Rows({ changes, comparing }: { readonly changes: readonly NoteChange[]; readonly comparing: Comparing }) {
  const { t } = useTranslation('again');
  const { draft, source } = useReview();
  const words = useChangeWords(comparing.people);
  return (
    <ul className="again-rows">
      {changes.map((change) => (
        <ChangeRow
          key={change.key}
          words={words(change)}
          byHand={change.byHand}
          taken={comparing.taken.has(change.key)}
          take={(on) => comparing.take(change.key, on)}
          stuck={comparing.isStuck(change) ? t('stuck') : ''}
          pointer={pointerOf(change, draft, comparing.readAs, source)}
          languages={comparing.languages}
        />
      ))}
    </ul>
  );
}
