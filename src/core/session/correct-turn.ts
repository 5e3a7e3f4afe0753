import { get, put } from '../table.ts';
import { type Instant, plus } from '../timing/time.ts';
import { secondIn } from '../timing/zone.ts';
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
  const said = differing(turn, {
    ...change,
    ...(change.from !== undefined && { from: besides(state, id, change.from) }),
  });
  if (Object.keys(said).length === 0) return refuse('already-in-that-state');
  if (isNamed(said) && turn.capacity === null) return refuse('turn-of-a-person', { name });
  const { from, to } = said;
  if (from !== undefined || to !== undefined) {
    const stretches = withTimes(turn.intervals, said);
    if (stretches.length === 0 || stretches.some((one) => one.to !== null && one.from >= one.to))
      return refuse('turn-times-turned');
    const [first, last] = [stretches[0]?.from ?? at, stretches.at(-1)?.to ?? at];
    if (first < (state.openedAt ?? at) || last > (state.closedAt ?? at)) return refuse('turn-outside');
    const taken = takenBy(state, id, stretches);
    if (taken) return overlaps(state, taken, at);
  }
  return { events: [{ type: 'TurnCorrected', data: { turn: id, change: said, was: wasBefore(turn, said) } }] };
};

/**
 * Clock times are read to the second: who is said to begin in the second in which the meeting was opened or another turn ended
 * begins with that very moment.
 */
const besides = (state: SessionState, id: string, from: Instant): Instant => {
  const ends = othersOf(state, id).flatMap(({ to }) => to ?? []);
  return [state.openedAt ?? from, ...ends].filter((end) => end >= from && end - from < SECOND).reduce(later, from);
};
const SECOND = 1000;
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Says whose that time was, from when to when, as the session's clock shows it. */
const overlaps = (state: SessionState, { from, to, other }: Stretch, now: Instant): Ruling => {
  const clock = (at: Instant) => secondIn(plus(at, state.clockOffset), state.zone);
  const times = { from: clock(from), to: clock(to ?? now) };
  const name = turnName(other);
  return name === '' ? refuse('turn-overlaps-nameless', times) : refuse('turn-overlaps', { other: name, ...times });
};

/**
 * The turn with what was corrected; of the request it answered, the name too. A turn that is gone or
 * runs again, or whose time no longer fits because an earlier step was taken back, stays as it is.
 */
export const evolveCorrection = (
  state: SessionState,
  { turn: id, change }: EventData<'TurnCorrected'>,
): SessionState => {
  const turn = state.turns.find((one) => one.id === id);
  if (turn?.status !== 'ended') return state;
  const stretches = withTimes(turn.intervals, change);
  if (stretches.some(({ from, to }) => to !== null && from > to) || takenBy(state, id, stretches)) return state;
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

type Stretch = Interval & { readonly other: Turn };

const othersOf = ({ turns }: SessionState, id: string): readonly Stretch[] =>
  turns.flatMap((other) => (other.id === id ? [] : other.intervals.map((one) => ({ ...one, other }))));

/** The first stretch of another turn that these would share time with. */
const takenBy = (state: SessionState, id: string, stretches: readonly Interval[]): Stretch | undefined =>
  othersOf(state, id).find((one) => stretches.some((own) => isBefore(own.from, one.to) && isBefore(one.from, own.to)));

const isBefore = (at: Instant, end: Instant | null): boolean => end === null || at < end;
