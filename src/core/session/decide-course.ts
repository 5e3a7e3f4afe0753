import { hoursOf } from '../floor/reach.ts';
import { between, duration, plus } from '../timing/time.ts';
import { clockAfter, clockNear } from './clock-times.ts';
import type { CommandOf } from './commands.ts';
import { endCurrentItem, ending } from './ending.ts';
import type { SessionEvent } from './events.ts';
import { itemOf, openPointOf, openTurnOf, turnName } from './names.ts';
import { isHeld } from './next-step.ts';
import { hasBegun, isSkipped, isSpoken } from './programme-rules.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import { hardStop, plannedEnd, plannedStart, type SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

export type CourseCommand = CommandOf<
  'SuspendMeeting' | 'ResumeMeeting' | 'ExtendMeeting' | 'SkipItem' | 'BringBackItem' | 'GoToItem'
>;

/** Rules of the meeting's course: it stands still and goes on, lasts longer, and takes its items in another order. */
export const decideCourse = (state: SessionState, command: CourseCommand, context: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  if (state.openedAt === null) return refuse('meeting-not-open');
  switch (command.type) {
    case 'SuspendMeeting':
      return suspend(state, command, context);
    case 'ResumeMeeting':
      return state.suspended === null ? refuse('already-done') : one({ type: 'MeetingResumed', data: {} });
    case 'ExtendMeeting':
      return extend(state, command, context);
    case 'SkipItem':
    case 'BringBackItem':
    case 'GoToItem': {
      const item = itemOf(state, command.item);
      if (!item) return refuse('item-unknown');
      if (command.type === 'SkipItem') return skip(state, item);
      if (command.type === 'BringBackItem') return bringBack(state, item);
      if (state.suspended !== null) return refuse('meeting-suspended');
      if (state.openPoint !== null) return refuse('point-open');
      return goTo(state, command.ends, item, context);
    }
  }
};

const one = (event: SessionEvent): Ruling => ({ events: [event] });

/** At once, whoever speaks: the clock stops, a point of order is over. Nothing of it runs on by itself. */
const suspend = (
  state: SessionState,
  { during, resumes, reason }: CommandOf<'SuspendMeeting'>,
  { at }: DecideContext,
): Ruling => {
  if (state.suspended !== null) return refuse('already-done');
  const turn = openTurnOf(state);
  const point = openPointOf(state);
  const holder = point ?? turn;
  if (during !== (holder?.id ?? null)) return refuse('floor-changed', { name: holder ? turnName(holder) : '' });
  if (resumes !== null && clockAfter(state, resumes, at) === null) return refuse('time-passed', { time: resumes });
  const events: SessionEvent[] = [];
  if (point) events.push({ type: 'PointOfOrderEnded', data: { turn: point.id } });
  if (turn?.status === 'running') events.push({ type: 'TurnPaused', data: { turn: turn.id } });
  return { events: [...events, { type: 'MeetingSuspended', data: { resumes, reason } }] };
};

/** The clock time nearest to the present hard stop, so that it holds for a meeting that is held on another day, too. */
const extend = (state: SessionState, { end, reason }: CommandOf<'ExtendMeeting'>, { at }: DecideContext): Ruling => {
  const planned = plannedEnd(state);
  const stop = hardStop(state);
  const hours = hoursOf({ session: { plannedStart: plannedStart(state), hardStop: stop, openedAt: state.openedAt } });
  if (planned === null || stop === null || hours === null) return refuse('not-prepared');
  const wanted = clockNear(state, end, hours.hardStop);
  const ms = duration(between(hours.hardStop, wanted) + between(planned, stop));
  if (ms === (state.extended?.ms ?? 0)) return refuse('already-in-that-state');
  if (wanted <= at || plus(planned, ms) <= (plannedStart(state) ?? planned))
    return refuse('time-passed', { time: end });
  return one({ type: 'MeetingExtended', data: { end, ms, reason } });
};

const skip = (state: SessionState, item: Item): Ruling => {
  if (hasBegun(state, item.id)) return refuse('item-begun');
  if (isSkipped(state, item.id)) return refuse('already-in-that-state');
  return one({ type: 'ItemSkipped', data: { item: item.id } });
};

/** Behind what has begun, where it stood before it: what is above the present item is over. */
const bringBack = (state: SessionState, item: Item): Ruling => {
  if (!isSkipped(state, item.id)) return refuse('already-in-that-state');
  const last = lastBegun(state);
  const isPassed = last !== null && state.items.indexOf(item) < state.items.indexOf(last);
  return one({ type: 'ItemTakenUp', data: { item: item.id, after: isPassed ? last.id : null } });
};

const lastBegun = (state: SessionState): Item | null => state.items.findLast(({ id }) => hasBegun(state, id)) ?? null;

/** What was held goes on: with whom is still to speak in it or, where all have, with further turns of theirs. */
const goTo = (state: SessionState, ends: string | null, item: Item, { newId }: DecideContext): Ruling => {
  if (state.currentItem === item.id) return refuse('already-in-that-state');
  const before = endCurrentItem(state);
  if (!hasBegun(state, item.id)) {
    if (!isSkipped(state, item.id) && !isHeld(state, item)) return refuse('item-nobody');
    const last = lastBegun(state);
    const follows = last !== null && state.items[state.items.indexOf(last) + 1]?.id === item.id;
    const after = follows || last === null ? null : last.id;
    const taken: SessionEvent = { type: 'ItemTakenUp', data: { item: item.id, after } };
    return ending(state, ends, [...before, taken, { type: 'ItemStarted', data: { item: item.id } }]);
  }
  const isOver = item.slots.every(({ id }) => isSpoken(state, id));
  const again = isOver ? item.slots.map((slot) => ({ ...slot, id: newId() })) : [];
  if (item.slots.length + again.length > MOST_SLOTS) return refuse('too-many-slots', { most: MOST_SLOTS });
  return ending(state, ends, [...before, { type: 'ItemReopened', data: { item: item.id, again } }]);
};

/** As many turns as an item holds (`itemSchema`). */
const MOST_SLOTS = 60;
