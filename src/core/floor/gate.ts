import { clockNear } from '../session/clock-times.ts';
import { type Gate, plannedStart, type SessionState } from '../session/state.ts';
import type { Moment } from '../session/vocabulary.ts';
import { type Duration, type Instant, instant, minutes, plus } from '../timing/time.ts';

/** When the list opens and closes, in host time, and the hand that did it last. What windows count by. */
export type GateTimes = {
  /** An opening is set: until it comes the list is closed. */
  readonly waits: boolean;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly hand: Gate['hand'];
};

/**
 * The instant of a moment that was set beforehand; null while it hangs on a gavel that has not fallen. A clock time is the
 * one nearest to the gavel or, before it, to the planned start: "00:10" of a session that begins at 22:00 is on the next
 * day, "23:50" of one that begins at 00:30 on the day before.
 */
export const instantOfMoment = (state: SessionState, moment: Moment | null): Instant | null => {
  if (moment === null) return null;
  if ('afterGavel' in moment) return state.openedAt === null ? null : plus(state.openedAt, moment.afterGavel);
  const start = state.openedAt ?? plannedStart(state);
  return start && clockNear(state, moment.clock, start);
};

/** The gate in host time. */
export const gateTimes = (state: SessionState): GateTimes => ({
  waits: state.gate.opens !== null,
  opensAt: instantOfMoment(state, state.gate.opens),
  closesAt: instantOfMoment(state, state.gate.closes),
  hand: state.gate.hand,
});

/** Whether the list is open at `now`: what happened last counts, the hand or a time. With no opening set it begins open. */
export const isOpen = ({ waits, opensAt, closesAt, hand }: GateTimes, now: Instant): boolean => {
  const happened = [
    ...(opensAt === null ? [] : [{ at: opensAt, open: true }]),
    ...(closesAt === null ? [] : [{ at: closesAt, open: false }]),
    ...(hand === null ? [] : [hand]),
  ].filter(({ at }) => at <= now);
  happened.sort((a, b) => a.at - b.at);
  return happened.at(-1)?.open ?? !waits;
};

/** How long before the list closes it is said, where no time is set. */
const NOTICE = minutes(5);

/** When a list that is said at `at` to close soon will close: at the time that is set, else in five minutes, on the whole one. */
export const listClosesAt = (
  { closesAt }: Pick<GateTimes, 'closesAt'>,
  clockOffset: Duration,
  at: Instant,
): Instant => {
  if (closesAt !== null && closesAt > at) return closesAt;
  return instant(Math.ceil((at + NOTICE + clockOffset) / 60_000) * 60_000 - clockOffset);
};

/** Whether the list of a session is open at `now`. */
export const listIsOpen = (state: SessionState, now: Instant): boolean => isOpen(gateTimes(state), now);
