import { type Gate, plannedStart, type SessionState } from '../session/state.ts';
import type { Moment } from '../session/vocabulary.ts';
import { between, type Instant, instant, plus } from '../timing/time.ts';
import { dateAfter, dateOf, instantOf } from '../timing/zone.ts';

/** When the list opens and closes, in host time, and the hand that did it last. What windows count by. */
export type GateTimes = {
  /** An opening is set: until it comes the list is closed. */
  readonly waits: boolean;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly hand: Gate['hand'];
};

const HALF_A_DAY = 12 * 3_600_000;

/**
 * The instant of a moment that was set beforehand; null while it hangs on a gavel that has not fallen. A clock time is the
 * one nearest to the gavel or, before it, to the planned start: "00:10" of a session that begins at 22:00 is on the next
 * day, "23:50" of one that begins at 00:30 on the day before.
 */
export const instantOfMoment = (state: SessionState, moment: Moment | null): Instant | null => {
  if (moment === null) return null;
  if ('afterGavel' in moment) return state.openedAt === null ? null : plus(state.openedAt, moment.afterGavel);
  const { zone, clockOffset } = state;
  const start = state.openedAt ?? plannedStart(state);
  if (start === null) return null;
  const on = (date: string) => instant(instantOf(date, moment.clock, zone) - clockOffset);
  const day = dateOf(plus(start, clockOffset), zone);
  const away = between(start, on(day));
  return on(Math.abs(away) <= HALF_A_DAY ? day : dateAfter(day, away < 0 ? 1 : -1, zone));
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

/** Whether the list of a session is open at `now`. */
export const listIsOpen = (state: SessionState, now: Instant): boolean => isOpen(gateTimes(state), now);
