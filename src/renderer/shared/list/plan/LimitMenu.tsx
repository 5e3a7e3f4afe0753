import { ChevronDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limitsAfter } from '../../../../core/floor/limits.ts';
import { tryLimits } from '../../../../core/floor/what-if.ts';
import type { Duration, Instant } from '../../../../core/timing/time.ts';
import type { Send } from '../../client/send.ts';
import { choicesFor, keyOf, limitNow, parseLimit, scopeFor, WHOM, type Whom } from './limit-choices.ts';
import { limitText } from './plan-words.ts';
import { Sheet } from './Sheet.tsx';
import { SpreadRound } from './SpreadRound.tsx';
import { type PlanView, usePlan } from './use-plan.ts';

type Props = {
  readonly view: PlanView;
  readonly send: Send;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
};

/** The limit for all, and below it every other: each choice says what it comes to before it is made. */
export function LimitMenu({ view, send, open, setOpen }: Props) {
  const { t } = useTranslation('list');
  const limit = limitText(view.session.limits.default);
  return (
    <Sheet
      open={open}
      setOpen={setOpen}
      title={t('limits.title')}
      name={t('limits.button', { limit })}
      className="limits"
      testId="limit-menu"
      button={
        <>
          {t('limits.each', { limit })}
          <ChevronDown aria-hidden="true" />
        </>
      }
    >
      <Choices view={view} send={send} close={() => setOpen(false)} />
    </Sheet>
  );
}

function Choices({ view, send, close }: Pick<Props, 'view' | 'send'> & { readonly close: () => void }) {
  const { t } = useTranslation('list');
  const { plan, now } = usePlan(view);
  const [whom, setWhom] = useState<Whom>({ everybody: true });
  const [typed, setTyped] = useState('');
  const { limits } = view.session;
  const current = limitNow(limits, whom);
  const offered = plan?.fits?.remedy ?? plan?.reach?.remedy ?? null;
  const remedy = 'everybody' in whom && offered !== null && offered < current ? offered : null;
  const own = parseLimit(typed);
  const set = (ms: Duration) => {
    void send({ type: 'SetLimit', scope: scopeFor(limits, whom, ms), ms });
    close();
  };
  return (
    <>
      <fieldset className="limit-whom" aria-label={t('limits.whom')}>
        {WHOM.map((one) => (
          <button key={keyOf(one)} type="button" aria-pressed={keyOf(one) === keyOf(whom)} onClick={() => setWhom(one)}>
            <span>{t(`limits.of.${keyOf(one)}`)}</span>
            {limitNow(limits, one) !== limits.default && <span dir="ltr"> {limitText(limitNow(limits, one))}</span>}
          </button>
        ))}
      </fieldset>
      <ul className="limit-choices" aria-label={t('limits.choices')}>
        {choicesFor(current, remedy).map((ms) => (
          <li key={ms}>
            <Choice {...{ view, now, whom, ms, set }} current={ms === current} />
          </li>
        ))}
      </ul>
      <form
        className="limit-own"
        onSubmit={(event) => {
          event.preventDefault();
          if (own !== null) set(own);
        }}
      >
        <label>
          {t('limits.own')}
          <input value={typed} dir="ltr" size={5} placeholder="1:15" onChange={(e) => setTyped(e.target.value)} />
        </label>
        {own !== null && <Choice {...{ view, now, whom, set }} ms={own} current={own === current} />}
        {own === null && typed !== '' && <span className="soft">{t('limits.unread')}</span>}
      </form>
      {'everybody' in whom && <SpreadRound view={view} send={send} done={close} />}
    </>
  );
}

type ChoiceProps = {
  readonly view: PlanView;
  readonly now: Instant;
  readonly whom: Whom;
  readonly ms: Duration;
  readonly current: boolean;
  readonly set: (ms: Duration) => void;
};

function Choice({ view, now, whom, ms, current, set }: ChoiceProps) {
  const { t } = useTranslation('list');
  const { limits } = view.session;
  const tried = 'reply' in whom ? null : tryLimits(view, now, limitsAfter(limits, scopeFor(limits, whom, ms), ms));
  const all = tried !== null && tried.fit === tried.of;
  const words =
    tried === null || tried.of === 0 ? '' : t(all ? 'limits.all' : 'limits.some', { fit: tried.fit, count: tried.of });
  const lost = tried?.lost ?? 0;
  return (
    <button type="button" className="limit-choice" aria-current={current || undefined} onClick={() => set(ms)}>
      <strong dir="ltr">{limitText(ms)}</strong>
      <span data-all={all || undefined}>{words}</span>
      {lost > 0 && (
        <span className="limit-lost" title={t('limits.lost', { count: lost })}>
          <TriangleAlert aria-hidden="true" />
          <span aria-hidden="true">{lost}</span>
          <span className="sr-only">{t('limits.lost', { count: lost })}</span>
        </span>
      )}
    </button>
  );
}
