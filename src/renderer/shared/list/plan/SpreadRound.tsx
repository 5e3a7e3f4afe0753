import { useTranslation } from 'react-i18next';
import { limitsAfter } from '../../../../core/floor/limits.ts';
import { planRounds } from '../../../../core/floor/reach.ts';
import { shareOfRound } from '../../../../core/floor/what-if.ts';
import type { Send } from '../../client/send.ts';
import { limitText } from './plan-words.ts';
import { clockOf, type PlanView, usePlan } from './use-plan.ts';

type Props = { readonly view: PlanView; readonly send: Send; readonly done: () => void };

/** What is left of the round, in equal parts over all who wait for it: how much each would get, and when it would end. */
export function SpreadRound({ view, send, done }: Props) {
  const { t } = useTranslation('list');
  const { now } = usePlan(view);
  const each = shareOfRound(view, now);
  if (each === null) return null;
  const [round] = planRounds(view, now, limitsAfter(view.session.limits, { all: true }, each));
  const count = round?.heard.length ?? 0;
  return (
    <p className="spread">
      <span>
        {t('limits.spread', { count, limit: limitText(each), time: clockOf(view.session, round?.doneAt ?? now) })}
      </span>
      <button
        type="button"
        className="toggle"
        onClick={() => {
          void send({ type: 'SetLimit', scope: { all: true }, ms: each });
          done();
        }}
      >
        {t('limits.spreadIt', { limit: limitText(each) })}
      </button>
    </p>
  );
}
