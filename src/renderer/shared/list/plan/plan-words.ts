import type { TFunction } from 'i18next';
import type { Forecast } from '../../../../core/floor/forecast.ts';
import type { RoundPlan } from '../../../../core/floor/reach.ts';
import { minutesText } from '../../../../core/timing/clock-face.ts';
import type { Duration, Instant } from '../../../../core/timing/time.ts';
import { clockOf, type PlanView } from './use-plan.ts';

/** What the banner says: the sentence, what belongs to it, and the limit for the rest that its button sets. */
export type Banner = {
  /** `short`: somebody is not heard in the round that is spoken of. */
  readonly tone: 'calm' | 'short';
  readonly main: string;
  readonly more: readonly string[];
  readonly limit: Duration | null;
};

/** m:ss. */
export const limitText = (ms: number): string => minutesText(ms / 1000);

/** The plan in a sentence with its remedy (DESIGN 5); null before a session is prepared and after it is closed. */
export const bannerOf = (t: TFunction<'list'>, view: PlanView, plan: Forecast | null, now: Instant): Banner | null => {
  if (plan === null || view.session.phase === 'closed') return null;
  const [first, ...later] = plan.rounds;
  const { fits } = plan;
  if (!first || !fits) {
    const count = view.list.order.length;
    if (count === 0) return calm(t('plan.over'));
    return { tone: 'short', main: t('plan.none', { count }), more: [], limit: null };
  }
  const lost = (plan.reach?.of ?? 0) - (plan.reach?.heard ?? 0);
  const more = laterWords(t, later, lost);
  if (fits.of === 0) return calm(t('plan.room', roomOf(view, first)), more);
  const all = fits.fit === fits.of;
  if (all && lost === 0) return calm(allFit(t, view, first, fits.of), more);
  const limit = remedyOf(plan);
  const early = first.until < first.endsAt && !all;
  return {
    tone: 'short',
    main: all ? allFit(t, view, first, fits.of) : someFit(t, view, first, fits, now),
    more: [
      ...(limit === null ? [] : [limit.words(t)]),
      ...(early ? [t('plan.early', { time: clockOf(view.session, plan.hardStop) })] : []),
      ...more,
    ],
    limit: limit?.ms ?? null,
  };
};

const calm = (main: string, more: readonly string[] = []): Banner => ({ tone: 'calm', main, more, limit: null });

const isOpen = (view: PlanView, { round }: RoundPlan): boolean => view.floor.round?.round === round;

const allFit = (t: TFunction<'list'>, view: PlanView, plan: RoundPlan, count: number): string => {
  const done = clockOf(view.session, plan.doneAt);
  const { round } = plan;
  if (isOpen(view, plan)) return t('plan.allFit', { count, time: clockOf(view.session, plan.until), done });
  return t('plan.roundAllFit', { count, round, done });
};

const someFit = (
  t: TFunction<'list'>,
  view: PlanView,
  plan: RoundPlan,
  { of: count, fit }: { readonly of: number; readonly fit: number },
  now: Instant,
): string => {
  const { round, until } = plan;
  if (isOpen(view, plan) && now >= until) return t('plan.used', { count, round });
  const time = clockOf(view.session, until);
  return isOpen(view, plan) ? t('plan.fit', { count, fit, time }) : t('plan.roundFit', { count, fit, time, round });
};

/** How many more speakers a round has time for. */
const roomOf = ({ session, floor }: PlanView, { round, doneAt, until }: RoundPlan) => ({
  round,
  count: Math.max(0, Math.floor((until - doneAt) / (session.limits.default + floor.handOver))),
  limit: limitText(session.limits.default),
});

/**
 * The limit that is offered: where somebody would be heard in no round, the one with which all are heard in one; else the one
 * with which all are heard in the round that is spoken of.
 */
const remedyOf = (
  plan: Forecast,
): { readonly ms: Duration; readonly words: (t: TFunction<'list'>) => string } | null => {
  const { fits, reach, rounds } = plan;
  if (rounds.length > 1 && reach && reach.heard < reach.of && reach.remedy !== null) {
    const ms = reach.remedy;
    return { ms, words: (t) => t('plan.remedyAll', { limit: limitText(ms), count: reach.of }) };
  }
  const ms = fits?.remedy ?? null;
  if (ms === null) return null;
  return { ms, words: (t) => t('plan.remedy', { limit: limitText(ms), count: fits?.of ?? 0 }) };
};

/** What the rounds after the first one do for those who are left, and how many none of them reaches. */
const laterWords = (t: TFunction<'list'>, later: readonly RoundPlan[], lost: number): readonly string[] => {
  if (later.length === 0) return [];
  const rounds = later.flatMap(({ round, heard, left }) => {
    const count = heard.length + left.length;
    if (count === 0) return [];
    if (left.length === 0) return [t('plan.nextAll', { count, round })];
    return [t('plan.next', { count, round, fit: heard.length })];
  });
  const words = lost > 0 ? [...rounds, t('plan.lost', { count: lost })] : rounds;
  return words.length === 0 ? [] : [words.join(' · ')];
};
