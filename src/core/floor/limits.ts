import type { Entry } from '../session/state.ts';
import type { Limits } from '../session/vocabulary.ts';
import type { Duration } from '../timing/time.ts';

/** The limit of one entry: its own, else its tier's, else its category's, else the one for all. */
export const limitOf = (limits: Limits, entry: Pick<Entry, 'limitMs' | 'tier' | 'category'>): Duration =>
  entry.limitMs ??
  (entry.tier ? limits.byTier[entry.tier] : undefined) ??
  (entry.category ? limits.byCategory[entry.category] : undefined) ??
  limits.default;
