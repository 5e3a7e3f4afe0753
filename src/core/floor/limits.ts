import type { Entry, SessionState } from '../session/state.ts';
import type { Limits } from '../session/vocabulary.ts';
import { get } from '../table.ts';
import { type Duration, duration } from '../timing/time.ts';
import { categoryOf } from './rank.ts';

/** How many rights of reply its delegation asked for before this one, withdrawn ones apart. */
export const earlierRights = (state: Pick<SessionState, 'entries' | 'inscribed'>, entry: Entry): number =>
  state.inscribed.filter((id) => {
    const other = get(state.entries, id);
    return (
      other !== undefined &&
      other.kind === 'right-of-reply' &&
      other.delegation === entry.delegation &&
      other.number < entry.number &&
      other.status !== 'withdrawn'
    );
  }).length;

/** What the rules give an entry: its own length, else its tier's, else its category's, else the one for all. */
export const ruledLimit = (state: SessionState, entry: Entry): Duration => {
  const { limits } = state;
  if (entry.limitMs !== null) return entry.limitMs;
  if (entry.kind === 'right-of-reply') {
    return earlierRights(state, entry) === 0 ? limits.reply.first : limits.reply.second;
  }
  return ruleFor(limits, { tier: entry.tier, category: categoryOf(state, entry) });
};

/** The limit of a rank: its tier's, else its category's, else the one for all. */
export const ruleFor = (limits: Limits, { tier, category }: Pick<Entry, 'tier' | 'category'>): Duration =>
  (tier ? limits.byTier[tier] : undefined) ?? (category ? limits.byCategory[category] : undefined) ?? limits.default;

/** What an entry would be allotted if it were called now: the rule's time and its own extra. */
export const limitOf = (state: SessionState, entry: Entry): Duration =>
  duration(ruledLimit(state, entry) + entry.extraMs);

const least = <K extends string>(of: Partial<Record<K, Duration>>, ms: Duration): Partial<Record<K, Duration>> =>
  Object.fromEntries(Object.entries<Duration | undefined>(of).map(([k, was]) => [k, Math.min(was ?? ms, ms)])) as never;

/** The limits after one was set. */
export const limitsAfter = (
  limits: Limits,
  scope: { tier: 'dignitary' | 'group' } | { category: string } | { reply: 'first' | 'second' } | object,
  ms: Duration,
): Limits => {
  if ('tier' in scope) return { ...limits, byTier: { ...limits.byTier, [scope.tier]: ms } };
  if ('category' in scope) return { ...limits, byCategory: { ...limits.byCategory, [scope.category]: ms } };
  if ('reply' in scope) return { ...limits, reply: { ...limits.reply, [scope.reply]: ms } };
  if ('all' in scope) return { ...limits, default: ms, byTier: {}, byCategory: {} };
  if (!('rest' in scope)) return { ...limits, default: ms };
  const { byTier, byCategory } = limits;
  return {
    ...limits,
    default: least({ d: limits.default }, ms).d ?? ms,
    byTier: least(byTier, ms),
    byCategory: least(byCategory, ms),
  };
};
