import { useTranslation } from 'react-i18next';
import { clockText, minutesText } from '../../core/timing/clock-face.ts';
import { between, plus } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Standstill } from '../../core/views/standstill.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { nextSecond, wallTime } from '../shared/i18n/wall-time.ts';
import { clockOf } from '../shared/list/plan/use-plan.ts';

/** Whether the meeting is suspended or has a break, from the podium's view. */
export const standstillIn = ({ session, programme }: PodiumView): Standstill | null => {
  if (session.suspended !== null) return { kind: 'suspended', ...session.suspended };
  const line = programme.find(({ status }) => status === 'current');
  if (line?.kind !== 'break' || line.startedAt === null) return null;
  return { kind: 'break', since: line.startedAt, resumesAt: plus(line.startedAt, line.planned) };
};

/** The meeting stands still: how long until it goes on, or since when. It goes on by hand alone. */
export function StandstillCard({ still, view }: { readonly still: Standstill; readonly view: PodiumView }) {
  const { t } = useTranslation('podium');
  const { session } = view;
  const { kind, since, resumesAt } = still;
  const now = useHostNow((at) => nextSecond(at, session.clockOffset));
  const digits = resumesAt === null ? minutesText(between(since, now) / 1000) : clockText(between(now, resumesAt));
  const word = resumesAt === null ? 'gone' : resumesAt > now ? 'left' : 'over';
  return (
    <section className="card now" data-testid="now-speaking" data-state={kind} aria-label={t('now.title')}>
      <p className="label now-head">
        <span>{t('standstill.since', { time: wallTime(since, session.zone, session.clockOffset) })}</span>
      </p>
      <p className="now-name">{t(`standstill.${kind}`)}</p>
      <p className="now-under">
        {[
          resumesAt !== null && t('standstill.resumes', { time: clockOf(session, resumesAt) }),
          session.suspended?.reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="now-clock">
        <p className="digits" role="timer" data-testid="standstill-clock" dir="ltr">
          {digits}
        </p>
        <div className="now-state">
          <p className="state-word">{t(`standstill.${word}`)}</p>
        </div>
      </div>
    </section>
  );
}
