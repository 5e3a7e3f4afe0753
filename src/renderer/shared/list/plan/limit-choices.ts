import { LIMIT_STEP } from '../../../../core/floor/what-if.ts';
import type { CommandOf } from '../../../../core/session/commands.ts';
import { type Category, categorySchema, type Limits, type Tier } from '../../../../core/session/vocabulary.ts';
import { type Duration, duration, minutes, seconds } from '../../../../core/timing/time.ts';

/** Whose limit is chosen: of everybody who waits, of a tier, a category, or a right of reply. */
export type Whom =
  | { readonly everybody: true }
  | { readonly tier: Tier }
  | { readonly category: Category }
  | { readonly reply: 'first' | 'second' };

export type Scope = CommandOf<'SetLimit'>['scope'];

/** All whose limit can be chosen, in the order in which they are shown. */
export const WHOM: readonly Whom[] = [
  { everybody: true },
  { tier: 'dignitary' },
  { tier: 'group' },
  ...categorySchema.options.map((category) => ({ category })),
  { reply: 'first' },
  { reply: 'second' },
];

/** Names one of them: the key of its text. */
export const keyOf = (whom: Whom) => {
  if ('tier' in whom) return whom.tier;
  if ('category' in whom) return whom.category;
  return 'reply' in whom ? (`reply-${whom.reply}` as const) : ('everybody' as const);
};

/** What they have now. */
export const limitNow = (limits: Limits, whom: Whom): Duration => {
  if ('tier' in whom) return limits.byTier[whom.tier] ?? limits.default;
  if ('category' in whom) return limits.byCategory[whom.category] ?? limits.default;
  return 'reply' in whom ? limits.reply[whom.reply] : limits.default;
};

/** Everybody: less than now is for all the rest, nobody has more; as much or more is the usual limit, groups keep theirs. */
export const scopeFor = (limits: Limits, whom: Whom, ms: Duration): Scope => {
  if (!('everybody' in whom)) return whom;
  return ms < limits.default ? { rest: true } : { default: true };
};

/** 0:30 to 5:00 in half minutes, what they have now, and where there is a remedy it and the steps of 15 s beside it. */
export const choicesFor = (now: Duration, remedy: Duration | null): readonly Duration[] => {
  const halves = Array.from({ length: 10 }, (_, i) => duration((i + 1) * minutes(1) * 0.5));
  const near = remedy === null ? [] : [remedy - LIMIT_STEP, remedy, remedy + LIMIT_STEP].map(duration);
  const all = new Set([...halves, now, ...near.filter((ms) => ms >= minutes(0.5))]);
  return [...all].sort((a, b) => a - b);
};

/** "1:30" or "90": a limit that the command takes, 5 s to 2 h; else null. */
export const parseLimit = (text: string): Duration | null => {
  const [, m, s] = /^\s*(?:(\d{1,3}):)?(\d{1,4})\s*$/.exec(text) ?? [];
  if (s === undefined || (m !== undefined && (s.length !== 2 || Number(s) > 59))) return null;
  const all = Number(m ?? 0) * 60 + Number(s);
  return all >= 5 && all <= 7200 ? seconds(all) : null;
};
