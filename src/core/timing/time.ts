import { z } from 'zod';

/** A point of host time, in ms since 1970 (DESIGN 4): wall time taken once, then advanced without steps. */
export const instantSchema = z.int().brand<'Instant'>();
/** A length of time in whole ms; negative where time is taken away. */
export const durationSchema = z.int().brand<'Duration'>();

export type Instant = z.infer<typeof instantSchema>;
export type Duration = z.infer<typeof durationSchema>;

/** Brands a number of ms since 1970; rounds to whole ms. */
export const instant = (ms: number): Instant => Math.round(ms) as Instant;
/** Brands a number of ms; rounds to whole ms. */
export const duration = (ms: number): Duration => Math.round(ms) as Duration;
/** Whole seconds as a duration. */
export const seconds = (s: number): Duration => duration(s * 1000);
/** Whole minutes as a duration. */
export const minutes = (m: number): Duration => duration(m * 60_000);

/** The instant `by` later. */
export const plus = (at: Instant, by: Duration): Instant => (at + by) as Instant;
/** The time from `from` to `to`; negative if `to` is earlier. */
export const between = (from: Instant, to: Instant): Duration => (to - from) as Duration;
/** The sum of durations; 0 for none. */
export const sum = (parts: readonly Duration[]): Duration => parts.reduce((a, b) => a + b, 0) as Duration;
