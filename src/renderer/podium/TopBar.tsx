import { Circle, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../core/timing/clock-face.ts';
import { between } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { SessionLine } from '../shared/list/plan/SessionLine.tsx';
import { clockOf, usePlan } from '../shared/list/plan/use-plan.ts';
import { driftText } from './wall-time.ts';

type Props = { readonly view: PodiumView; readonly send: Send; readonly find?: () => void };

/** State, title and part, and the four times of the meeting: now, the round's, the plan's, the room's. */
export function TopBar({ view, send, find }: Props) {
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
      {session.prepared && session.phase !== 'closed' && <Times view={view} />}
      <SessionLine view={view} send={send} />
      {find && (
        <button
          type="button"
          className="find-button"
          aria-keyshortcuts="Control+K"
          data-testid="find-button"
          onClick={find}
        >
          {t('top.find')}
          <kbd>Ctrl K</kbd>
        </button>
      )}
    </header>
  );
}

function Times({ view }: { readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const { plan, now } = usePlan(view);
  if (plan === null) return null;
  const { roundEnd, drift } = plan;
  const late = Math.round(drift / 60_000);
  return (
    <>
      {roundEnd !== null && (
        <dl className="top-time" data-testid="round-clock" data-level={roundEnd < now ? 'tight' : undefined}>
          <dt className="label">{t('top.roundEnds')}</dt>
          <dd>
            <bdi dir="ltr">{clockOf(view.session, roundEnd)}</bdi>
            <span className="soft">
              {t(roundEnd >= now ? 'top.left' : 'top.roundOver', { time: clockText(between(now, roundEnd)) })}
            </span>
          </dd>
        </dl>
      )}
      <dl className="top-time" data-level={late > 0 ? 'tight' : undefined}>
        <dt className="label">{t('top.plan')}</dt>
        <dd title={driftText(drift)}>
          {late === 0 ? t('top.onTime') : late > 0 ? t('top.late', { count: late }) : t('top.early', { count: -late })}
        </dd>
      </dl>
    </>
  );
}
