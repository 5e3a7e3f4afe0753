import { Circle, Square, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { forecast } from '../../core/floor/forecast.ts';
import { clockText } from '../../core/timing/clock-face.ts';
import { between, type Instant } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { clockTime } from '../shared/i18n/clock-time.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { driftText } from './wall-time.ts';

/** State, title and part, and the four times of the meeting: now, the round's, the plan's, the room's. */
export function TopBar({ view }: { readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const { session } = view;
  const now = useHostNow((at) => nextSecond(at, session.clockOffset));
  const part = view.programme.find((line) => line.status === 'current');
  return (
    <header className="top">
      <p className="pill" data-phase={session.phase}>
        {session.phase === 'open' ? <Circle aria-hidden="true" fill="currentColor" /> : <Square aria-hidden="true" />}
        {t(`phase.${session.phase}`)}
      </p>
      <div className="top-title">
        <h1 title={session.title}>{session.shortTitle ?? (session.title || t('page.untitled'))}</h1>
        <p>{part ? say(part.label) : (session.room ?? '')}</p>
      </div>
      <div className="top-clock">
        <p className="label">{session.zone}</p>
        <time dir="ltr">{wallTime(now, session.zone, session.clockOffset)}</time>
      </div>
      {session.prepared && session.phase !== 'closed' && <Times view={view} now={now} />}
    </header>
  );
}

/** A projected end this near to the hard stop, or over it by less than is worth a number, is tight. */
const TIGHT = 10_000;

function Times({ view, now }: { readonly view: PodiumView; readonly now: Instant }) {
  const { t } = useTranslation('podium');
  const expected = forecast(view, now);
  if (expected === null) return null;
  const { zone, clockOffset, hardStop } = view.session;
  const time = (at: Instant) => clockTime(at, zone, clockOffset);
  const late = Math.round(expected.drift / 60_000);
  const over = Math.round(expected.over / 60_000);
  const level = over > 5 ? 'over' : over > 0 ? 'tight' : 'holds';
  return (
    <>
      {expected.roundEnd !== null && (
        <dl className="top-time" data-testid="round-clock" data-level={expected.roundEnd < now ? 'tight' : undefined}>
          <dt className="label">{t('top.roundEnds')}</dt>
          <dd>
            <bdi dir="ltr">{time(expected.roundEnd)}</bdi>
            <span className="soft">
              {expected.roundEnd >= now
                ? t('top.left', { time: clockText(between(now, expected.roundEnd)) })
                : t('top.roundOver', { time: clockText(between(now, expected.roundEnd)) })}
            </span>
          </dd>
        </dl>
      )}
      <dl className="top-time" data-level={late > 0 ? 'tight' : undefined}>
        <dt className="label">{t('top.plan')}</dt>
        <dd title={driftText(expected.drift)}>
          {late === 0 ? t('top.onTime') : late > 0 ? t('top.late', { count: late }) : t('top.early', { count: -late })}
        </dd>
      </dl>
      <dl className="top-time" data-testid="forecast" data-level={level}>
        <dt className="label">{t('top.ends', { time: time(expected.sessionEnd) })}</dt>
        <dd>
          {level !== 'holds' && <TriangleAlert aria-hidden="true" />}
          {over > 0
            ? t('top.overStop', { count: over, time: time(hardStop as Instant) })
            : expected.over > TIGHT
              ? t('top.tight', { time: time(hardStop as Instant) })
              : t('top.holds', { time: time(hardStop as Instant) })}
        </dd>
      </dl>
    </>
  );
}
