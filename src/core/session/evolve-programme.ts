import type { SessionEvent } from './events.ts';
import { slotsAfter } from './programme-rules.ts';
import type { SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

type ProgrammeEvent = Extract<SessionEvent, { type: 'ItemInserted' | 'ItemReplanned' }>;

/** The state after a change of the running order. Total, like `evolve`. */
export const evolveProgramme = (state: SessionState, event: ProgrammeEvent): SessionState => {
  if (event.type === 'ItemInserted') {
    const { item, after } = event.data;
    const taken = new Set(state.items.flatMap(({ slots }) => slots.map(({ id }) => id)));
    if (state.items.some(({ id }) => id === item.id) || item.slots.some(({ id }) => taken.has(id))) return state;
    const sound: Item = { ...item, slots: slotsAfter(state, { ...item, slots: [] }, item.slots) };
    const at = after === null ? 0 : state.items.findIndex(({ id }) => id === after) + 1;
    return { ...state, items: state.items.toSpliced(at === 0 && after !== null ? state.items.length : at, 0, sound) };
  }
  const { item: id, plannedMs, slots } = event.data;
  const planned = new Map(slots.map((slot) => [slot.slot, slot.plannedMs]));
  const replanned = (item: Item): Item => ({
    ...item,
    plannedMs,
    slots: item.slots.map((slot) => ({ ...slot, plannedMs: planned.get(slot.id) ?? slot.plannedMs })),
  });
  return { ...state, items: state.items.map((item) => (item.id === id ? replanned(item) : item)) };
};
