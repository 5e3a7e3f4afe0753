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
export const slotName = (state: Pick<SessionState, 'people'>, slot: Slot): string => {
  const person = state.people.find((p) => p.id === slot.person);
  return person ? personName(person) : '';
};

/** Entries that speak with another one, by its id. */
export const joinedTo = ({ entries }: SessionState, lead: string): readonly Entry[] => {
  const found = Object.values(entries)
    .flatMap(joinedOn)
    .filter((entry) => entry.joinedTo === lead);
  return found.sort((a, b) => a.number - b.number);
};

const joinedOn = (shelf: Readonly<Record<string, Entry>>): readonly Entry[] => {
  const known = joinedOnShelf.get(shelf) ?? Object.values(shelf).filter(({ status }) => status === 'joined');
  joinedOnShelf.set(shelf, known);
  return known;
};

/** Asked several times of every state, and hardly ever are there any. */
const joinedOnShelf = new WeakMap<Readonly<Record<string, Entry>>, readonly Entry[]>();

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
