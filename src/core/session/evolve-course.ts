import { between, duration, type Instant } from '../timing/time.ts';
import type { EventData, SessionEvent } from './events.ts';
import { hasBegun, isSkipped, withItemAt } from './programme-rules.ts';
import type { ItemRun, SessionState } from './state.ts';

/** Events of the meeting's course. */
export type CourseEvent = Extract<
  SessionEvent,
  {
    type: 'MeetingSuspended' | 'MeetingResumed' | 'MeetingExtended' | 'ItemSkipped' | 'ItemTakenUp' | 'ItemReopened';
  }
>;

/** The state after an event of the meeting's course. Total, like `evolve`. */
export const evolveCourse = (state: SessionState, event: CourseEvent, at: Instant): SessionState => {
  switch (event.type) {
    case 'MeetingSuspended': {
      const { openedAt, closedAt, suspended } = state;
      if (openedAt === null || closedAt !== null || suspended !== null) return state;
      return { ...state, suspended: { at, ...event.data } };
    }
    case 'MeetingResumed':
      return resume(state, at);
    case 'MeetingExtended': {
      const { ms, reason } = event.data;
      return { ...state, extended: ms === 0 ? null : { ms, reason } };
    }
    case 'ItemSkipped': {
      const { item } = event.data;
      if (hasBegun(state, item) || isSkipped(state, item)) return state;
      return { ...state, skipped: [...state.skipped, item] };
    }
    case 'ItemTakenUp': {
      const item = state.items.find(({ id }) => id === event.data.item);
      if (!item || hasBegun(state, item.id)) return state;
      const { after } = event.data;
      const items = after === null ? state.items : (withItemAt(state, item, after) ?? state.items);
      return { ...state, items, skipped: state.skipped.filter((id) => id !== item.id) };
    }
    case 'ItemReopened':
      return reopen(state, event.data, at);
  }
};

/** The item that runs loses nothing of its time by it. */
const resume = (state: SessionState, at: Instant): SessionState => {
  const { currentItem, suspended } = state;
  if (suspended === null) return state;
  const run = currentItem === null ? undefined : state.runs[currentItem];
  if (currentItem === null || !run) return { ...state, suspended: null };
  const away = between(suspended.at, at);
  const after: ItemRun = { ...run, added: duration(run.added - away) };
  return { ...state, suspended: null, runs: { ...state.runs, [currentItem]: after } };
};

const reopen = (state: SessionState, { item: id, again }: EventData<'ItemReopened'>, at: Instant): SessionState => {
  const run = state.runs[id];
  if (!run || run.endedAt === null || state.currentItem !== null) return state;
  const taken = new Set(state.items.flatMap(({ slots }) => slots.map((slot) => slot.id)));
  const people = new Set(state.people.map((person) => person.id));
  const more = again.filter((slot) => !taken.has(slot.id) && (slot.person === null || people.has(slot.person)));
  const items = state.items.map((item) =>
    item.id === id && more.length > 0 ? { ...item, slots: [...item.slots, ...more] } : item,
  );
  const added = duration(run.added + between(run.startedAt, run.endedAt));
  return { ...state, items, currentItem: id, runs: { ...state.runs, [id]: { startedAt: at, endedAt: null, added } } };
};
