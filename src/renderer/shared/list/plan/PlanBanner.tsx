import { CircleCheck, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../client/send.ts';
import { bannerOf, limitText } from './plan-words.ts';
import { type PlanView, usePlan } from './use-plan.ts';

type Props = { readonly view: PlanView; readonly send: Send };

/** Who still gets the floor, in one sentence, and the button that lets everybody in. */
export const PlanBanner = memo(function PlanBanner({ view, send }: Props) {
  const { t } = useTranslation('list');
  const { plan, now } = usePlan(view);
  const banner = bannerOf(t, view, plan, now);
  if (banner === null) return null;
  const { tone, main, more, limit } = banner;
  const Icon = tone === 'short' ? TriangleAlert : CircleCheck;
  return (
    <div className="plan" data-tone={tone} data-testid="forecast" role="note">
      <Icon aria-hidden="true" />
      <p title={[main, ...more].join(' · ')}>
        <strong>{main}</strong>
        {more.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {limit !== null && (
        <button type="button" onClick={() => void send({ type: 'SetLimit', scope: { rest: true }, ms: limit })}>
          {t('plan.set', { limit: limitText(limit) })}
        </button>
      )}
    </div>
  );
});
