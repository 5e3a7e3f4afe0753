import { get, put } from '../table.ts';
import type { Instant } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import type { EventData } from './events.ts';
import { turnName } from './names.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { Interval, SessionState, Turn } from './state.ts';
import type { Capacity, TurnChange } from './vocabulary.ts';

/**
 * A turn that has ended is corrected by a further entry in the log: when it began and ended, and the name it was recorded
 * with. What it was allotted, and its pauses, stay. Refused where the times would leave the meeting, turn round or lie within
 * those of another turn, which is named.
 */
export const decideCorrection = (
  state: SessionState,
  { turn: id, change }: CommandOf<'CorrectTurn'>,
  { at }: Pick<DecideContext, 'at'>,
): Ruling => {
  const turn = state.turns.find((one) => one.id === id);
  if (!turn) return refuse('turn-unknown');
  const name = turnName(turn);
  if (turn.status !== 'ended') return refuse('turn-not-ended', { name });
  const said = differing(turn, change);
  if (Object.keys(said).length === 0) return refuse('already-in-that-state');
  if (isNamed(said) && turn.capacity === null) return refuse('turn-of-a-person', { name });
  const { from, to } = said;
  if (from !== undefined || to !== undefined) {
    const stretches = withTimes(turn.intervals, said);
    if (stretches.length === 0 || stretches.some((one) => one.to !== null && one.from >= one.to))
      return refuse('turn-times-turned', { name });
    const [first, last] = [stretches[0]?.from ?? at, stretches.at(-1)?.to ?? at];
    if (first < (state.openedAt ?? at) || last > (state.closedAt ?? at)) return refuse('turn-outside', { name });
    const other = state.turns.find((one) => one.id !== id && overlap(one.intervals, stretches, at));
    if (other) return refuse('turn-overlaps', { name, other: turnName(other) });
  }
  return { events: [{ type: 'TurnCorrected', data: { turn: id, change: said, was: wasBefore(turn, said) } }] };
};

/** The turn with what was corrected; of the request it answered, the name too. A turn that is gone, or runs again, stays as it is. */
export const evolveCorrection = (
  state: SessionState,
  { turn: id, change }: EventData<'TurnCorrected'>,
): SessionState => {
  const turn = state.turns.find((one) => one.id === id);
  if (turn?.status !== 'ended') return state;
  const turns = state.turns.map((one) => (one.id === id ? corrected(turn, change) : one));
  const entry = isNamed(change) && turn.entry !== null ? get(state.entries, turn.entry) : undefined;
  if (!entry) return { ...state, turns };
  return { ...state, turns, entries: put(state.entries, [named(entry, change)]) };
};

const corrected = (turn: Turn, change: TurnChange): Turn => {
  const intervals = withTimes(turn.intervals, change);
  const began = intervals[0]?.from ?? turn.calledAt;
  const ended = intervals.at(-1)?.to ?? null;
  const stoodStill = turn.endedAt !== turn.intervals.at(-1)?.to;
  return {
    ...turn,
    intervals,
    calledAt: began < turn.calledAt ? began : turn.calledAt,
    // Who was paused when it ended gave the floor back later than the clock last ran.
    endedAt: ended === null || (stoodStill && turn.endedAt !== null && turn.endedAt > ended) ? turn.endedAt : ended,
    capacity: turn.capacity && named(turn.capacity, change),
  };
};

const named = <T extends Pick<Capacity, 'delegation' | 'onBehalfOf'>>(one: T, change: TurnChange): T => ({
  ...one,
  delegation: change.delegation ?? one.delegation,
  onBehalfOf: change.onBehalfOf === undefined ? one.onBehalfOf : change.onBehalfOf,
});

const isNamed = ({ delegation, onBehalfOf }: TurnChange): boolean =>
  delegation !== undefined || onBehalfOf !== undefined;

const withTimes = (intervals: readonly Interval[], { from, to }: TurnChange): readonly Interval[] =>
  intervals.map((stretch, i) => ({
    from: i === 0 ? (from ?? stretch.from) : stretch.from,
    to: i === intervals.length - 1 ? (to ?? stretch.to) : stretch.to,
  }));

/** What stands there now, of what a change names. */
const wasBefore = ({ intervals, capacity }: Turn, change: TurnChange): TurnChange => {
  const now: TurnChange = {
    ...(intervals[0] && { from: intervals[0].from }),
    ...(intervals.at(-1)?.to != null && { to: intervals.at(-1)?.to as Instant }),
    ...(capacity && { delegation: capacity.delegation, onBehalfOf: capacity.onBehalfOf }),
  };
  return Object.fromEntries(Object.entries(now).filter(([field]) => field in change));
};

/** What of a change is not so already. */
const differing = (turn: Turn, change: TurnChange): TurnChange => {
  const was = wasBefore(turn, change);
  return Object.fromEntries(
    Object.entries(change).filter(([field, value]) => value !== undefined && value !== was[field as keyof TurnChange]),
  );
};

const overlap = (one: readonly Interval[], other: readonly Interval[], now: Instant): boolean =>
  one.some((a) => other.some((b) => a.from < (b.to ?? now) && b.from < (a.to ?? now)));
