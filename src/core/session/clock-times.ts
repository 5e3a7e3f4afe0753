import { between, type Instant, instant, plus } from '../timing/time.ts';
import { dateAfter, dateOf, instantOf } from '../timing/zone.ts';
import type { SessionState } from './state.ts';

type Clock = Pick<SessionState, 'zone' | 'clockOffset'>;

const HALF_A_DAY = 12 * 3_600_000;
/** A meeting that is suspended overnight goes on within this; a clock time further off has passed today. */
const LONGEST_AWAY = 18 * 3_600_000;

const onDay = ({ zone, clockOffset }: Clock, clock: string, from: Instant, days: number): Instant => {
  const day = dateOf(plus(from, clockOffset), zone);
  return instant(instantOf(days === 0 ? day : dateAfter(day, days, zone), clock, zone) - clockOffset);
};

/** The instant nearest to `around` at which the session's clock shows `clock` (HH:MM), in host time. */
export const clockNear = (state: Clock, clock: string, around: Instant): Instant => {
  const sameDay = onDay(state, clock, around, 0);
  const away = between(around, sameDay);
  return Math.abs(away) <= HALF_A_DAY ? sameDay : onDay(state, clock, around, away < 0 ? 1 : -1);
};

/** The first instant after `from` at which the session's clock shows `clock`; null where that is 18 hours away: it has passed. */
export const clockAfter = (state: Clock, clock: string, from: Instant): Instant | null => {
  const today = onDay(state, clock, from, 0);
  const next = today > from ? today : onDay(state, clock, from, 1);
  return between(from, next) <= LONGEST_AWAY ? next : null;
};
