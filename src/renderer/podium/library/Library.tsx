import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../shared/FileButton.tsx';
import { useHost, useStatus } from '../host.ts';
import type { Place } from '../Places.tsx';
import { useHostRefusal } from '../use-host-refusal.ts';
import { HoldButton } from './HoldButton.tsx';
import { IncomingCard } from './IncomingCard.tsx';
import { LibraryRow } from './LibraryRow.tsx';
import { type LibraryRow as Row, useLibrary } from './use-library.ts';
import { useOpenSession } from './use-open-session.ts';
import { isUsable, useRowNotes } from './use-row-notes.ts';

const SHELVES = ['current', 'archived', 'deleted'] as const;

type Props = {
  readonly go: (place: Place) => void;
  /** Takes a session's file in, and goes to it. */
  readonly take: (file: File) => void;
  /** Why the last one could not even be sent, or nothing. */
  readonly problem: string;
  /** One more way to a session, beside the others. */
  readonly children: ReactNode;
};

/** The sessions of this machine: found, opened, put away and brought back, made again, copied out and in. */
export function Library({ go, take, problem, children }: Props) {
  const { t } = useTranslation('library');
  const host = useHost();
  const say = useHostRefusal();
  const incoming = useStatus()?.incoming ?? null;
  const [query, setQuery] = useState('');
  const [shelf, setShelf] = useState<Row['place']>('current');
  const [chosen, setChosen] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const { rows, failed, reload } = useLibrary(query, incoming === null);
  const notes = useRowNotes(reload);
  const openSession = useOpenSession(() => go('podium'));
  const list = useRef<HTMLUListElement>(null);

  const lines = (rows ?? []).map((row) => ({ row: notes.moved[row.handle] ?? row, now: row.place }));
  const shown = lines.filter(({ row }) => row.place === shelf);
  /** What was moved stands in its line still, and counts where it is. */
  const countOf = (place: Row['place']) => lines.filter(({ now }) => now === place).length;
  const selected = shown.find(({ row }) => row.handle === chosen) ?? shown[0];
  const removable = shown.filter(({ row, now }) => row.place === 'deleted' && now === 'deleted');
  const checking = lines.filter(({ row }) => row.state === 'checking').length;
  const isNew = rows !== null && rows.length === 0 && query === '';

  useEffect(() => {
    const handle = document.activeElement === document.body ? notes.takeFocus() : null;
    if (handle !== null) list.current?.querySelector<HTMLElement>(`[data-handle="${handle}"]`)?.focus();
  });

  const open = async (row: Row) => {
    if (row.open) return go('podium');
    if (row.place !== 'current' || !isUsable(row)) return;
    const why = await openSession(row.handle, false);
    if (why !== null) notes.tell(row, why);
  };
  const openHere = async (handle: string) => {
    host.leaveSession();
    const here = (await host.listLibrary('').catch(() => [])).find((row) => row.handle === handle);
    if (here?.open) return go('podium');
    setTold((await openSession(handle, here?.place === 'archived')) ?? '');
  };
  const keepBoth = async () => {
    const answer = await host.importSession(true).catch(() => null);
    if (answer?.ok) setChosen(answer.handle);
    else if (answer === null) setTold(t('failed'));
    setShelf('current');
  };
  const empty = async () => {
    const answer = await host.emptyDeleted(removable.map(({ row }) => row.handle)).catch(() => null);
    setTold(answer === null ? t('failed') : answer.ok ? '' : say(answer.refusal));
    reload();
  };
  const leave = () => {
    notes.leave();
    setTold('');
    setChosen(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('sessions-row')) return;
    const at = selected ? shown.indexOf(selected) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[to];
    if (!next) return;
    event.preventDefault();
    setChosen(next.row.handle);
    list.current?.querySelector<HTMLElement>(`[data-handle="${next.row.handle}"]`)?.focus();
  };

  return (
    <section className="panel sessions" aria-label={t('title')}>
      <div className="sessions-head">
        <input
          type="search"
          value={query}
          maxLength={200}
          placeholder={t('find')}
          aria-label={t('find')}
          onChange={(event) => {
            leave();
            setQuery(event.target.value);
          }}
        />
        <fieldset className="sessions-ways" aria-label={t('ways')}>
          <button type="button" className="toggle" onClick={() => go('note')}>
            {t('fromNote')}
          </button>
          {children}
          <FileButton label={t('openFile')} accept=".rostrum" choose={take} />
        </fieldset>
      </div>
      {incoming !== null && (
        <IncomingCard
          incoming={incoming}
          openHere={(handle) => void openHere(handle)}
          keepBoth={() => void keepBoth()}
        />
      )}
      <p role="status" className="bad sessions-problem">
        {failed ? t('failed') : problem || told}
      </p>
      {isNew ? (
        <div className="sessions-first">
          <h2>{t('first.head')}</h2>
          <p>{t('first.say')}</p>
        </div>
      ) : (
        <>
          <div className="sessions-shelves">
            <fieldset aria-label={t('places')}>
              {SHELVES.map((place) => (
                <button
                  key={place}
                  type="button"
                  className="toggle"
                  aria-pressed={shelf === place}
                  onClick={() => {
                    leave();
                    setShelf(place);
                  }}
                >
                  {t(`place.${place}`, { count: countOf(place) })}
                </button>
              ))}
            </fieldset>
            {rows === null && !failed && <p className="soft">{t('reading')}</p>}
            {checking > 0 && <p className="soft">{t('checking', { count: checking })}</p>}
            {removable.length > 0 && (
              <HoldButton
                label={t('empty.hold', { count: removable.length })}
                again={t('empty.again')}
                act={() => void empty()}
              />
            )}
          </div>
          <ul ref={list} onKeyDown={onKeyDown}>
            {shown.map(({ row, now }) => (
              <LibraryRow
                key={row.handle}
                row={row}
                now={now}
                isSelected={row === selected?.row}
                notes={notes}
                select={() => setChosen(row.handle)}
                open={() => void open(row)}
              />
            ))}
          </ul>
          {rows !== null && shown.length === 0 && (
            <p className="soft sessions-none">{t(query === '' ? `none.${shelf}` : 'none.found')}</p>
          )}
        </>
      )}
    </section>
  );
}
