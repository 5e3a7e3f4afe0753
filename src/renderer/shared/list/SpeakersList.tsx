import { TriangleAlert, Undo2, UserX, X } from 'lucide-react';
import { memo, type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forecast } from '../../../core/floor/forecast.ts';
import { foldName } from '../../../core/floor/names-fold.ts';
import type { PlanFacts } from '../../../core/floor/reach.ts';
import { minutesText } from '../../../core/timing/clock-face.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import { useHostNow } from '../client/use-host-now.ts';
import { clockTime, nextMinute } from '../i18n/clock-time.ts';
import { type AddField, AddSpeaker } from './AddSpeaker.tsx';
import { expectedTimes, waitingRows } from './expected-times.ts';

type Props = {
  readonly view: PlanFacts;
  readonly send: Send;
  readonly addField: RefObject<AddField | null>;
  /** True where limits are set: at the podium. */
  readonly setsLimits: boolean;
};

/** Requests for the floor in the order in which they are called; the absent stand above, each with its way back. */
export function SpeakersList({ view, send, addField, setsLimits }: Props) {
  const { t } = useTranslation('list');
  const [filter, setFilter] = useState('');
  const { clockOffset, zone, limits, phase } = view.session;
  const now = useHostNow((at) => nextMinute(at, clockOffset));
  const { list, floor } = view;
  const waiting = useMemo(() => new Set(list.order.map((id) => list.entries[id]?.name ?? '')), [list]);
  const places = useMemo(() => new Map(list.order.map((id, i) => [id, i + 1])), [list.order]);
  const times = expectedTimes({ list, floor }, now);
  const eligible = waitingRows({ list, floor });
  const end = floor.round === null ? null : ((floor.round.startedAt + floor.round.planned) as typeof now);
  const inTime = phase === 'open' && end !== null && end > now;
  const fits = inTime ? (forecast(view, now)?.fits ?? null) : null;
  const lastIn = fits !== null && fits.fit < fits.of ? (eligible[fits.fit - 1]?.id ?? 'none') : null;
  const wanted = foldName(filter);
  const found = list.order.filter((id) => {
    const row = list.entries[id];
    return row !== undefined && (wanted === '' || foldName(`${row.name} ${row.onBehalfOf ?? ''}`).includes(wanted));
  });
  const absent = list.absent.flatMap((id) => list.entries[id] ?? []);

  return (
    <section className="panel speakers" aria-labelledby="speakers-title">
      <div className="panel-head">
        <h2 id="speakers-title">
          {t('title')} <span className="count">{list.order.length}</span>
        </h2>
        {setsLimits && phase !== 'closed' && <LimitChoice limit={limits.default} send={send} />}
        <input
          className="filter"
          type="search"
          value={filter}
          placeholder={t('filter')}
          aria-label={t('filterLabel')}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setFilter('');
            event.currentTarget.blur();
          }}
        />
      </div>
      {phase !== 'closed' && <AddSpeaker send={send} waiting={waiting} field={addField} />}
      {fits !== null && fits.fit < fits.of && end !== null && (
        <div className="fit" role="note">
          <TriangleAlert aria-hidden="true" />
          <p>
            <strong>{t('fit', { fit: fits.fit, count: fits.of, time: clockTime(end, zone, clockOffset) })}</strong>
            {fits.remedy !== null && <span>{t('remedy', { limit: minutesText(fits.remedy / 1000) })}</span>}
          </p>
          {setsLimits && fits.remedy !== null && (
            <button
              type="button"
              onClick={() =>
                fits.remedy !== null && void send({ type: 'SetLimit', scope: { default: true }, ms: fits.remedy })
              }
            >
              {t('setLimit', { limit: minutesText(fits.remedy / 1000) })}
            </button>
          )}
        </div>
      )}
      {absent.length > 0 && (
        <ul className="absent" aria-label={t('absent')}>
          {absent.map((row) => (
            <li key={row.id}>
              <UserX aria-hidden="true" />
              <bdi title={row.name}>{row.name}</bdi>
              <button type="button" onClick={() => void send({ type: 'BringBack', entry: row.id })}>
                <Undo2 aria-hidden="true" />
                {t('back')}
                <span className="sr-only"> {row.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ol className="rows" data-testid="speakers-list" tabIndex={0} aria-labelledby="speakers-title">
        {found.map((id) => {
          const row = list.entries[id] as EntryRow;
          const time = times.get(id);
          return (
            <Row
              key={id}
              row={row}
              place={places.get(id) ?? 0}
              next={id === list.order[0] && phase === 'open'}
              about={time === undefined ? null : clockTime(time, zone, clockOffset)}
              cut={id === lastIn && end !== null ? t('cut', { time: clockTime(end, zone, clockOffset) }) : null}
              send={send}
            />
          );
        })}
        {found.length === 0 && (
          <li className="empty">{t(list.order.length > 0 ? 'none' : phase === 'closed' ? 'over' : 'empty')}</li>
        )}
      </ol>
      {list.done.length > 0 && <p className="done-count">{t('done', { count: list.done.length })}</p>}
    </section>
  );
}

type RowProps = {
  readonly row: EntryRow;
  /** Counted from 1 over all who wait, also where a filter hides some. */
  readonly place: number;
  readonly next: boolean;
  readonly about: string | null;
  readonly cut: string | null;
  readonly send: Send;
};

const Row = memo(function Row({ row, place, next, about, cut, send }: RowProps) {
  const { t } = useTranslation('list');
  const group = row.onBehalfOf !== null && row.onBehalfOf !== row.name ? row.onBehalfOf : null;
  return (
    <li className="row" data-next={next || undefined} data-entry={row.id}>
      <span className="row-number" title={t('number', { number: row.number })}>
        {place}
      </span>
      <span className="row-name">
        <bdi>{row.name}</bdi>
        {group !== null && <span className="row-behalf">{t('behalf', { group })}</span>}
        {row.tier !== null && group === null && <span className="row-behalf">{t(`tier.${row.tier}`)}</span>}
      </span>
      {next && <strong className="next">{t('next')}</strong>}
      {about !== null && !next && (
        <span className="row-about" title={t('about', { time: about })}>
          <span className="sr-only">{t('about', { time: about })}</span>
          <span aria-hidden="true" dir="ltr">
            ~{about}
          </span>
        </span>
      )}
      <span className="row-limit" dir="ltr">
        {minutesText(row.limit / 1000)}
      </span>
      <span className="row-actions">
        <button
          type="button"
          aria-label={t('markAbsent', { name: row.name })}
          title={t('markAbsent', { name: row.name })}
          onClick={() => void send({ type: 'MarkAbsent', entry: row.id })}
        >
          <UserX aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('withdraw', { name: row.name })}
          title={t('withdraw', { name: row.name })}
          onClick={() => void send({ type: 'Withdraw', entry: row.id })}
        >
          <X aria-hidden="true" />
        </button>
      </span>
      {cut !== null && <span className="cut">{cut}</span>}
    </li>
  );
});

/** Limits that meetings use, in seconds; the present one is added where it is another. */
const LIMITS = [60, 90, 120, 150, 180, 240, 300, 420];

function LimitChoice({ limit, send }: { readonly limit: number; readonly send: Send }) {
  const { t } = useTranslation('list');
  const all = [...new Set([...LIMITS, limit / 1000])].sort((a, b) => a - b);
  return (
    <select
      className="limit"
      aria-label={t('limit')}
      value={limit / 1000}
      onChange={(event) => {
        const ms = (Number(event.target.value) * 1000) as never;
        event.currentTarget.blur();
        void send({ type: 'SetLimit', scope: { default: true }, ms });
      }}
    >
      {all.map((seconds) => (
        <option key={seconds} value={seconds}>
          {t('each', { limit: minutesText(seconds) })}
        </option>
      ))}
    </select>
  );
}
