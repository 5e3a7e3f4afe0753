import type { SessionState } from './state.ts';
import type { Item, Slot } from './vocabulary.ts';

/** True once an item was started: it stands where it stands. */
export const hasBegun = ({ runs }: Pick<SessionState, 'runs'>, item: string): boolean => runs[item] !== undefined;

/** True of an item that is passed over. */
export const isSkipped = ({ skipped }: Pick<SessionState, 'skipped'>, item: string): boolean => skipped.includes(item);

/** True of an item that has not begun and is not passed over. */
export const isComing = (state: Pick<SessionState, 'runs' | 'skipped'>, item: string): boolean =>
  !hasBegun(state, item) && !isSkipped(state, item);

/** True once the floor was given for a slot: it stays what it was. */
export const isSpoken = ({ turns }: Pick<SessionState, 'turns'>, slot: string): boolean =>
  turns.some((turn) => turn.slot === slot);

/** The items with the floor rounds among them counted from 1, in their order. */
export const numbered = (items: readonly Item[]): readonly Item[] => {
  let round = 0;
  return items.map((item) => {
    const number = item.kind === 'floor' ? ++round : null;
    return item.round === number ? item : { ...item, round: number };
  });
};

/**
 * The items with `item` behind another one, or first with null; it may be among them already. Null where that one is not
 * there, or something that has begun would follow.
 */
export const withItemAt = (
  state: Pick<SessionState, 'items' | 'runs'>,
  item: Item,
  after: string | null,
): readonly Item[] | null => {
  const others = state.items.filter(({ id }) => id !== item.id);
  const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  if (at === 0 && after !== null) return null;
  if (others.slice(at).some(({ id }) => hasBegun(state, id))) return null;
  return numbered(others.toSpliced(at, 0, item));
};

/**
 * The slots that an item has once these are set: those in which somebody has spoken stay as they are, and nobody is named
 * who is not there.
 */
export const slotsAfter = (
  state: Pick<SessionState, 'turns' | 'people'>,
  item: Item,
  wanted: readonly Slot[],
): Item['slots'] => {
  const spoken = item.slots.filter(({ id }) => isSpoken(state, id));
  const stays = new Map(spoken.map((slot) => [slot.id, slot]));
  const known = new Set(state.people.map(({ id }) => id));
  const lost = spoken.filter(({ id }) => !wanted.some((slot) => slot.id === id));
  const set = wanted.map(
    (slot) => stays.get(slot.id) ?? (slot.person === null || known.has(slot.person) ? slot : { ...slot, person: null }),
  );
  return [...lost, ...set];
};
