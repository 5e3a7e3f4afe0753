import { type Forecast, forecast } from '../../../../core/floor/forecast.ts';
import type { PlanFacts } from '../../../../core/floor/reach.ts';
import { type Duration, type Instant, instant } from '../../../../core/timing/time.ts';
import type { ListRules } from '../../../../core/views/entry-list.ts';
import { useHostNow } from '../../client/use-host-now.ts';
import { clockTime } from '../../i18n/clock-time.ts';
import { nextSecond } from '../../i18n/wall-time.ts';

/** What the plan and the rules of the list are shown from: slices that podium and desk both see. */
export type PlanView = Omit<PlanFacts, 'rules'> & { readonly rules: ListRules };

/** The plan at the beginning of a second of the session's clock, and that instant. */
export type PlanNow = { readonly plan: Forecast | null; readonly now: Instant };

const made = new WeakMap<PlanView['list'], { readonly view: PlanView; readonly is: PlanNow }>();

/** The plan of a view. Everything that a window shows within one second of one view is the same plan, made once. */
export const planAt = (view: PlanView, at: Instant): PlanNow => {
  const now = instant(nextSecond(at, view.session.clockOffset) - 1000);
  const known = made.get(view.list);
  if (known && known.is.now === now && isSame(known.view, view)) return known.is;
  const is = { plan: forecast(view, now), now };
  made.set(view.list, { view, is });
  return is;
};

const isSame = (a: PlanView, b: PlanView): boolean =>
  a.session === b.session && a.programme === b.programme && a.floor === b.floor && a.rules === b.rules;

/** The plan as it is now; renders again with each second of the session's clock. */
export const usePlan = (view: PlanView): PlanNow =>
  planAt(
    view,
    useHostNow((at) => nextSecond(at, view.session.clockOffset)),
  );

/** "16:24" of the session. */
export const clockOf = (
  { zone, clockOffset }: { readonly zone: string; readonly clockOffset: Duration },
  at: Instant,
): string => clockTime(at, zone, clockOffset);
