import { useTranslation } from 'react-i18next';
import { longDate } from '../../shared/i18n/long-date.ts';
import { useHost } from '../host.ts';
import { NextEdition } from './NextEdition.tsx';
import { StateMark } from './StateMark.tsx';
import type { LibraryRow as Row } from './use-library.ts';
import { isUsable, type RowNotes } from './use-row-notes.ts';

type Props = {
  readonly row: Row;
  /** Where it is by now; the row stays where it was until the list is left. */
  readonly now: Row['place'];
  readonly isSelected: boolean;
  readonly notes: RowNotes;
  readonly select: () => void;
  readonly open: () => void;
};

/** One session: what it is, how far it is, and what can be done with it. */
export function LibraryRow({ row, now, isSelected, notes, select, open }: Props) {
  const { t, i18n } = useTranslation('library');
  const isMoved = now !== row.place;
  const why = row.state === 'damaged' || row.state === 'newer' || row.state === 'unreadable' ? row.state : null;
  return (
    <li data-selected={isSelected || undefined} data-moved={isMoved || undefined} onFocus={select}>
      <button
        type="button"
        className="sessions-row"
        tabIndex={isSelected ? 0 : -1}
        aria-current={isSelected || undefined}
        data-handle={row.handle}
        // A press of the keyboard opens, one of the pointer chooses: two of them open.
        onClick={(event) => (event.detail === 0 && !isMoved ? open() : select())}
        onDoubleClick={() => !isMoved && open()}
      >
        <StateMark state={row.state} />
        <span className="sessions-title">
          <bdi>{row.title}</bdi>
          {row.open && <span className="sessions-open">{t('openNow')}</span>}
        </span>
        <span className="sessions-meta">
          <span>{row.date === null ? t('noDate') : longDate(row.date, i18n.language)}</span>
          {row.body !== null && <bdi>{row.body}</bdi>}
        </span>
        {why !== null && <span className="sessions-why">{t(`why.${why}`)}</span>}
      </button>
      {isMoved ? (
        <Moved row={row} now={now} notes={notes} />
      ) : (
        isSelected && <Actions row={row} notes={notes} open={open} />
      )}
    </li>
  );
}

function Moved({ row, now, notes }: Pick<Props, 'row' | 'now' | 'notes'>) {
  const { t } = useTranslation('library');
  return (
    <div className="sessions-actions">
      <p role="status">{t(`moved.${now}`)}</p>
      <button ref={notes.focusNew} type="button" className="toggle sessions-main" onClick={() => notes.moveBack(row)}>
        {t(now === 'current' ? 'do.undo' : 'do.bringBack')}
      </button>
      <Told text={notes.of(row)?.told} />
    </div>
  );
}

function Actions({ row, notes, open }: Pick<Props, 'row' | 'notes' | 'open'>) {
  const { t } = useTranslation('library');
  const host = useHost();
  const note = notes.of(row);
  if (note?.asks) {
    return <NextEdition date={row.date} make={(date) => notes.duplicate(row, date)} cancel={() => notes.clear(row)} />;
  }
  if (note?.busy) {
    const { what, job } = note.busy;
    return (
      <div className="sessions-actions">
        <p role="status">{t(`${what}.busy`)}</p>
        <progress aria-label={t(`${what}.busy`)} />
        <button type="button" className="toggle" onClick={() => host.cancelLibrary(job)}>
          {t('do.cancel')}
        </button>
      </div>
    );
  }
  const canUse = isUsable(row);
  const action = (
    name: 'open' | 'podium' | 'duplicate' | 'export' | 'archive' | 'delete' | 'bringBack',
    act: () => void,
  ) => (
    <button
      type="button"
      className={name === 'open' || name === 'podium' || name === 'bringBack' ? 'toggle sessions-main' : 'toggle'}
      onClick={act}
    >
      {t(`do.${name}`)}
    </button>
  );
  return (
    <fieldset className="sessions-actions" aria-label={t('do.group', { title: row.title })}>
      {row.place === 'current' && canUse && action(row.open ? 'podium' : 'open', open)}
      {row.place !== 'current' && action('bringBack', () => notes.move(row, 'current'))}
      {row.place !== 'deleted' && canUse && row.state !== 'empty' && action('duplicate', () => notes.ask(row))}
      {row.place !== 'deleted' && canUse && action('export', () => notes.exportCopy(row))}
      {row.place === 'current' && !row.open && action('archive', () => notes.move(row, 'archived'))}
      {row.place !== 'deleted' && !row.open && action('delete', () => notes.move(row, 'deleted'))}
      <Told text={note?.told} />
    </fieldset>
  );
}

function Told({ text }: { readonly text: string | undefined }) {
  return (
    <p role="status" className="sessions-told">
      {text}
    </p>
  );
}
