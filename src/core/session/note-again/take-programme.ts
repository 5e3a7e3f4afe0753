import { same } from '../../same.ts';
import { sum } from '../../timing/time.ts';
import type { SessionEvent } from '../events.ts';
import type { Item, Slot } from '../vocabulary.ts';

/** A programme without the parts of those who are not there; who chairs without a name is still to be named. */
export const withoutAbsent = (items: readonly Item[], people: ReadonlySet<string>): readonly Item[] =>
  items.flatMap((item) => {
    const slots = item.slots.filter(({ person }) => person === null || people.has(person));
    if (slots.length === item.slots.length) return [item];
    if (item.kind === 'chair') return [{ ...item, slots: item.slots.map((slot) => ({ ...slot, person: null })) }];
    return slots.length === 0 ? [] : [{ ...item, slots, plannedMs: sum(slots.map(({ plannedMs }) => plannedMs)) }];
  });

/**
 * The changes that make one programme of another. An item that is the same in both keeps its id, and with it its script; so
 * does a slot of the same person in it. Everything else is made anew with ids of its own.
 */
export const programmeEvents = (
  now: readonly Item[],
  wanted: readonly Item[],
  newId: () => string,
): readonly SessionEvent[] => {
  const kept = sameItems(now, wanted);
  const stays = new Set(kept.values());
  const gone = now.filter((item) => !stays.has(item));
  const events: SessionEvent[] = [];
  const order = now.filter((item) => stays.has(item)).map(({ id }) => id);
  let after: string | null = null;
  for (const item of wanted) {
    const own = kept.get(item);
    const id: string = own?.id ?? newId();
    if (own) {
      if (order[after === null ? 0 : order.indexOf(after) + 1] !== id) {
        order.splice(order.indexOf(id), 1);
        order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id);
        events.push({ type: 'ItemMoved', data: { item: id, after } });
      }
      events.push(...itemEvents(own, item, newId));
    } else {
      const slots = item.slots.map((slot) => ({ ...slot, id: newId() }));
      order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id);
      events.push({ type: 'ItemAdded', data: { item: { ...item, id, slots }, after } });
    }
    after = id;
  }
  return [...gone.map(({ id }): SessionEvent => ({ type: 'ItemRemoved', data: { item: id } })), ...events];
};

const itemEvents = (own: Item, item: Item, newId: () => string): readonly SessionEvent[] => {
  const slots = slotsLike(own.slots, item.slots, newId);
  const hasSlots = same(own.slots, slots);
  const change = {
    ...(own.title === item.title ? {} : { title: item.title }),
    ...(own.protected === item.protected ? {} : { protected: item.protected }),
    ...(own.resumes === item.resumes ? {} : { resumes: item.resumes }),
    ...(own.plannedMs === item.plannedMs || !hasSlots ? {} : { plannedMs: item.plannedMs }),
  };
  const changed: SessionEvent = { type: 'ItemChanged', data: { item: own.id, change, slots: [] } };
  const set: SessionEvent = { type: 'SlotsSet', data: { item: own.id, slots, plannedMs: item.plannedMs } };
  return [...(Object.keys(change).length > 0 ? [changed] : []), ...(hasSlots ? [] : [set])];
};

const slotsLike = (own: readonly Slot[], wanted: readonly Slot[], newId: () => string): Slot[] => {
  const left = [...own];
  return wanted.map((slot) => {
    const at = left.findIndex(({ person }) => person === slot.person);
    return { ...slot, id: at === -1 ? newId() : (left.splice(at, 1)[0]?.id ?? newId()) };
  });
};

/** Which item of one programme is which of the other: first by who speaks and of what, then by who, then by its kind. */
const sameItems = (now: readonly Item[], wanted: readonly Item[]): ReadonlyMap<Item, Item> => {
  const kept = new Map<Item, Item>();
  const left = new Set(now);
  const speakers = ({ slots }: Item) => slots.map(({ person }) => person);
  const ways: readonly ((a: Item, b: Item) => boolean)[] = [
    (a, b) => same(speakers(a), speakers(b)) && a.title === b.title,
    (a, b) => same(speakers(a), speakers(b)),
    ({ kind }) => kind !== 'presentation' && kind !== 'statement',
  ];
  for (const isSameItem of ways)
    for (const item of wanted) {
      if (kept.has(item)) continue;
      for (const own of left) {
        if (own.kind !== item.kind || !isSameItem(own, item)) continue;
        kept.set(item, own);
        left.delete(own);
        break;
      }
    }
  return kept;
};
