import { handOver } from '../floor/hand-over.ts';
import { claimedNow } from '../floor/kept.ts';
import { limitOf } from '../floor/limits.ts';
import { firstOf, rightsOrder } from '../floor/list-order.ts';
import { hoursOf } from '../floor/reach.ts';
import { get } from '../table.ts';
import { duration, type Instant, plus, sum } from '../timing/time.ts';
import { itemOf, openTurnOf } from './names.ts';
import { isSkipped } from './programme-rules.ts';
import { hardStop, plannedStart, type SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

/** What comes next, from state alone. `ends` is the open turn that the step ends, or null. */
export type NextStep =
  | { readonly kind: 'open-meeting' }
  | { readonly kind: 'start'; readonly turn: string }
  | { readonly kind: 'resume'; readonly turn: string }
  | { readonly kind: 'call-slot'; readonly ends: string | null; readonly item: string; readonly slot: string }
  | { readonly kind: 'end-point'; readonly turn: string }
  | { readonly kind: 'resume-meeting' }
  | { readonly kind: 'call-entry'; readonly ends: string | null; readonly item: string; readonly entry: string }
  | { readonly kind: 'call-kept'; readonly ends: string | null; readonly item: string; readonly entry: string }
  | { readonly kind: 'start-item'; readonly ends: string | null; readonly item: string }
  | { readonly kind: 'close-round'; readonly ends: string | null; readonly item: string }
  | { readonly kind: 'adjourn'; readonly ends: string | null };

/**
 * The next step now and, in a floor round with somebody waiting, the one that takes its place when the round's time is
 * used: closing the round. Null before a session is prepared and after it is closed.
 */
export type NextSteps = {
  readonly now: NextStep;
  readonly changesAt: Instant | null;
  readonly later: NextStep | null;
};

/** The first item of the programme that was not started and will be held. */
export const nextItem = (state: SessionState): Item | null =>
  state.items.find((item) => !state.runs[item.id] && isHeld(state, item)) ?? null;

/**
 * False of what is skipped, of rights of reply that nobody asks for, and of replies whose whole time was given to those
 * after the rounds.
 */
export const isHeld = (state: SessionState, { id, kind, plannedMs }: Item): boolean => {
  if (isSkipped(state, id)) return false;
  if (kind === 'right-of-reply') return rightsOrder(state).length > 0;
  return kind !== 'reply' || plannedMs > 0;
};

/** The first slot of an item that nobody has spoken in; a called turn counts as spoken. */
export const nextSlot = (state: SessionState, item: Item) =>
  item.slots.find((slot) => !state.turns.some((turn) => turn.slot === slot.id)) ?? null;

/** When a floor item's time is used; null while it does not run. */
export const roundEnd = (state: SessionState, item: Item): Instant | null => {
  const run = state.runs[item.id];
  return run && run.endedAt === null ? plus(run.startedAt, duration(item.plannedMs - run.added)) : null;
};

/**
 * Until when the plan counts speakers in the floor item that runs: its time or, before that, when the parts after it must
 * begin for the hard stop to hold. The kept places stand above that line.
 */
const plannedUntil = (state: SessionState, item: Item): Instant | null => {
  const end = roundEnd(state, item);
  const session = { plannedStart: plannedStart(state), hardStop: hardStop(state), openedAt: state.openedAt };
  const hours = hoursOf({ session });
  if (end === null || hours === null) return end;
  const after = state.items.slice(state.items.indexOf(item) + 1);
  const kept = after.filter(
    (other) => other.kind !== 'floor' && other.protected && !state.runs[other.id] && isHeld(state, other),
  );
  const latest = plus(hours.hardStop, duration(-sum(kept.map(({ plannedMs }) => plannedMs))));
  return latest < end ? latest : end;
};

/** The next step of the meeting. */
export const nextSteps = (state: SessionState): NextSteps | null => {
  const known = steps.get(state);
  if (known !== undefined) return known;
  const found = findSteps(state);
  steps.set(state, found);
  return found;
};

/** Button, script and paper ask for the steps of the same state. */
const steps = new WeakMap<SessionState, NextSteps | null>();

const findSteps = (state: SessionState): NextSteps | null => {
  if (state.facts === null || state.closedAt !== null) return null;
  if (state.openedAt === null) return once({ kind: 'open-meeting' });
  if (state.suspended !== null) return once({ kind: 'resume-meeting' });
  if (state.openPoint !== null) return once({ kind: 'end-point', turn: state.openPoint });
  const turn = openTurnOf(state);
  if (turn?.status === 'called') return once({ kind: 'start', turn: turn.id });
  if (turn?.status === 'paused') return once({ kind: 'resume', turn: turn.id });

  const ends = turn?.id ?? null;
  const item = itemOf(state, state.currentItem);
  if (item?.kind !== 'floor') return once(within(state, item, ends) ?? onward(state, ends));

  const entry = firstOf(state, item.round ?? 1);
  if (entry === undefined) return once(onward(state, ends));
  const now: NextStep = { kind: 'call-entry', ends, item: item.id, entry };
  return { now, ...(keptTurn(state, item, entry, ends) ?? closing(state, item, ends)) };
};

const closing = (state: SessionState, item: Item, ends: string | null) => ({
  changesAt: roundEnd(state, item),
  later: { kind: 'close-round', ends, item: item.id } as const,
});

/** From the first moment at which a call of `entry` eats into the time of the kept places; null without any. */
const keptTurn = (state: SessionState, item: Item, entry: string, ends: string | null) => {
  const end = plannedUntil(state, item);
  if (end === null || state.keptReached === item.id) return null;
  const claimed = claimedNow(state, item.round ?? 1);
  const [first] = claimed;
  if (first === undefined || claimed.includes(entry)) return null;
  const needs = [entry, ...claimed].flatMap((id) => get(state.entries, id) ?? []).map((one) => limitOf(state, one));
  const handOvers = duration(handOver(state) * needs.length);
  const changesAt = plus(end, duration(1 - sum([...needs, handOvers])));
  return { changesAt, later: { kind: 'call-kept', ends, item: item.id, entry: first } as const };
};

const once = (now: NextStep): NextSteps => ({ now, changesAt: null, later: null });

const within = (state: SessionState, item: Item | null, ends: string | null): NextStep | null => {
  const [right] = rightsOrder(state);
  if (item?.kind === 'right-of-reply' && right !== undefined) {
    return { kind: 'call-entry', ends, item: item.id, entry: right };
  }
  const slot = item && nextSlot(state, item);
  return item && slot ? { kind: 'call-slot', ends, item: item.id, slot: slot.id } : null;
};

const onward = (state: SessionState, ends: string | null): NextStep => {
  const item = nextItem(state);
  if (!item) return { kind: 'adjourn', ends };
  const slot = item.slots[0];
  if (slot) return { kind: 'call-slot', ends, item: item.id, slot: slot.id };
  const [right] = rightsOrder(state);
  const entry =
    item.kind === 'floor' ? firstOf(state, item.round ?? 1) : item.kind === 'right-of-reply' ? right : undefined;
  return entry === undefined
    ? { kind: 'start-item', ends, item: item.id }
    : { kind: 'call-entry', ends, item: item.id, entry };
};
