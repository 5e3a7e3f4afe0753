import { useTranslation } from 'react-i18next';
import { clockText } from '../../core/timing/clock-face.ts';
import { between, plus } from '../../core/timing/time.ts';
import type { ReaderSeat, ReaderView } from '../../core/views/reader-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { clockTime } from '../shared/i18n/clock-time.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { useLink, useReaderHost } from './host.ts';

const SEATS: readonly ReaderSeat[] = ['chair', 'moderator'];

/** For whom this window reads, which session, and the three times: now, the round's, and when the room is lost. */
export function ReaderTop({ view }: { readonly view: ReaderView }) {
  const { t } = useTranslation('reader');
  const say = usePhrase();
  const { readFor } = useReaderHost();
  const isLost = useLink()?.state === 'lost';
  const { session, floor, part } = view;
  const now = useHostNow((at) => nextSecond(at, session.clockOffset));
  const { round } = floor;
  const left = round && between(now, plus(round.startedAt, round.planned));
  return (
    <header className="top reader-top">
      <fieldset className="seats">
        <legend className="sr-only">{t('seat.title')}</legend>
        {SEATS.map((seat) => (
          <button
            key={seat}
            type="button"
            aria-pressed={view.seat === seat}
            disabled={isLost}
            onClick={() => readFor(seat)}
          >
            {t(`seat.${seat}`)}
          </button>
        ))}
      </fieldset>
      <div className="top-title">
        <h1 title={session.title}>{session.title || t('top.untitled')}</h1>
        <p>{part ? say(part) : t(`phase.${session.phase}`)}</p>
      </div>
      {round && left !== null && (
        <dl className="top-time" data-testid="round-clock" data-level={left < 0 ? 'tight' : undefined}>
          <dt className="label">{t('top.round', { round: round.round, of: round.of })}</dt>
          <dd>
            <bdi>{t(left < 0 ? 'top.over' : 'top.left', { time: clockText(left) })}</bdi>
          </dd>
        </dl>
      )}
      {session.hardStop !== null && session.phase !== 'closed' && (
        <dl className="top-time">
          <dt className="label">{t('top.ends')}</dt>
          <dd dir="ltr">{clockTime(session.hardStop, session.zone, session.clockOffset)}</dd>
        </dl>
      )}
      <div className="top-clock">
        <p className="label">{session.zone}</p>
        <time dir="ltr">{wallTime(now, session.zone, session.clockOffset)}</time>
      </div>
    </header>
  );
}
