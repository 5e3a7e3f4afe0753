import { CalendarClock, CirclePause, CirclePlay } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { clockOf, usePlan } from '../../shared/list/plan/use-plan.ts';
import { GiveScreen } from '../GiveScreen.tsx';
import type { Put } from '../preparing/use-put.ts';
import { ClockForm } from './ClockForm.tsx';

type Props = {
  readonly view: PodiumView;
  readonly put: Put;
  readonly close: () => void;
  readonly screen: ComponentProps<typeof GiveScreen>;
};

/** The meeting stands still or lasts longer: each asks what it must, then it is so. The room's screen is given away. */
export function MeetingChanges({ view, put, close, screen }: Props) {
  const { t } = useTranslation('podium');
  const [what, setWhat] = useState<'suspend' | 'extend' | null>(null);
  const { plan } = usePlan(view);
  const { floor, session } = view;
  const during = floor.point?.turn ?? floor.now?.turn ?? null;
  const stop = plan && clockOf(session, plan.hardStop);
  const then = async (refused: Promise<string | null>) => {
    const why = await refused;
    if (why === null) close();
    return why;
  };
  return (
    <div className="day-meeting">
      {session.suspended ? (
        <button type="button" className="toggle" onClick={() => void then(put({ type: 'ResumeMeeting' }))}>
          <CirclePlay aria-hidden="true" />
          {t('day.resume')}
        </button>
      ) : (
        <button
          type="button"
          className="toggle"
          aria-expanded={what === 'suspend'}
          data-testid="day-suspend"
          onClick={() => setWhat(what === 'suspend' ? null : 'suspend')}
        >
          <CirclePause aria-hidden="true" />
          {t('day.suspend')}
        </button>
      )}
      <button
        type="button"
        className="toggle"
        aria-expanded={what === 'extend'}
        data-testid="day-extend"
        onClick={() => setWhat(what === 'extend' ? null : 'extend')}
      >
        <CalendarClock aria-hidden="true" />
        {t('day.extend')}
      </button>
      <GiveScreen {...screen} />
      {what === 'suspend' && !session.suspended && (
        <ClockForm
          label={t('day.resumesMaybe')}
          button={t('day.suspendDo')}
          clock=""
          isOptional
          hasReason
          go={(resumes, reason) => then(put({ type: 'SuspendMeeting', during, resumes, reason }))}
          testId="day-suspend-form"
        />
      )}
      {what === 'extend' && (
        <ClockForm
          label={t('day.until', { time: stop ?? '' })}
          button={t('day.extendDo')}
          clock=""
          hasReason
          go={(end, reason) =>
            end === null ? Promise.resolve(null) : then(put({ type: 'ExtendMeeting', end, reason }))
          }
          testId="day-extend-form"
        />
      )}
    </div>
  );
}
