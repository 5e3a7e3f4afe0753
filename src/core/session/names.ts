import type { Entry, SessionState, Turn } from './state.ts';
import type { Item, Slot } from './vocabulary.ts';

/** A person as announced: "H.E. Mr. Sek Wannamethee". */
export const personName = (person: { honorific: string | null; name: string }): string =>
  person.honorific ? `${person.honorific} ${person.name}` : person.name;

/** Who a turn belongs to, as the room reads it: the delegation, else the person; empty where the note names nobody. */
export const turnName = (turn: Pick<Turn, 'capacity' | 'person'>): string =>
  turn.capacity ? turn.capacity.delegation : turn.person ? personName(turn.person) : '';

/** Who an entry belongs to: the delegation at the microphone. */
export const entryName = (entry: Pick<Entry, 'delegation'>): string => entry.delegation;

/** Who a slot is planned for; empty where the note names nobody. */
export const slotName = (state: SessionState, slot: Slot): string => {
  const person = state.people.find((p) => p.id === slot.person);
  return person ? personName(person) : '';
};

/** Entries that speak with another one, by its id. */
export const joinedTo = ({ entries }: SessionState, lead: string): readonly Entry[] => {
  const known = joinedIn.get(entries) ?? Object.values(entries).filter(({ status }) => status === 'joined');
  joinedIn.set(entries, known);
  return known.filter((entry) => entry.joinedTo === lead);
};

/** Asked several times of every state, and hardly ever are there any. */
const joinedIn = new WeakMap<SessionState['entries'], readonly Entry[]>();

/** The item with this id, or null. */
export const itemOf = (state: SessionState, id: string | null): Item | null =>
  state.items.find((item) => item.id === id) ?? null;

/** The point of order that has the floor, or null. */
export const openPointOf = (state: SessionState): Turn | null =>
  state.turns.find((turn) => turn.id === state.openPoint) ?? null;

/** The turn that has the floor, or would have it again after a point of order; null where nobody has. */
export const openTurnOf = (state: SessionState): Turn | null =>
  state.turns.find((turn) => turn.id === state.openTurn) ?? null;

/** A planned slot with its item, or null. */
export const slotOf = (state: SessionState, id: string): { item: Item; slot: Slot } | null => {
  for (const item of state.items) {
    const slot = item.slots.find((s) => s.id === id);
    if (slot) return { item, slot };
  }
  return null;
};
