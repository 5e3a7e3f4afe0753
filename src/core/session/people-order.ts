import { hasBegun, isSpoken } from './programme-rules.ts';
import type { SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

type Order = Pick<SessionState, 'people' | 'items'>;
type Ranks = ReadonlyMap<string, number>;

/**
 * People and programme with somebody behind another one of the same role, or first of that role with null. In a part, and
 * in a run of parts of one kind with one speaker each, whoever spoke in the people's order does so still; who speaks in which
 * part or run stays, as does an order that was made there by hand, what has begun and what was spoken. Null where nothing
 * would change, or one of the two is not there.
 */
export const withPersonAt = (
  state: Pick<SessionState, 'people' | 'items' | 'runs' | 'turns'>,
  id: string,
  after: string | null,
): Order | null => {
  const person = state.people.find((one) => one.id === id);
  if (!person) return null;
  const mates = state.people.filter(({ role }) => role === person.role);
  const others = mates.filter((one) => one !== person);
  const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1;
  if ((at === 0 && after !== null) || mates[at] === person) return null;
  const order = others.toSpliced(at, 0, person);
  const [was, now] = [ranksOf(mates), ranksOf(order)];
  const people = replaced(state.people, mates, order);
  const items = state.items.map((item): Item => {
    const slots = inOrder(item.slots, (slot) => (isSpoken(state, slot.id) ? null : slot.person), was, now);
    return slots === item.slots ? item : { ...item, slots: [...slots] };
  });
  const isAlone = (item: Item) => item.slots.length === 1 && !hasBegun(state, item.id);
  return { people, items: runsOf(items, isAlone).flatMap((run) => inOrder(run, speakerOf, was, now)) };
};

const speakerOf = (item: Item): string | null => (item.slots.length === 1 ? (item.slots[0]?.person ?? null) : null);

const ranksOf = (people: readonly { readonly id: string }[]): Ranks => new Map(people.map(({ id }, i) => [id, i]));

/** `all` with what stands in the places of `old` replaced by `by`, in turn. */
const replaced = <T>(all: readonly T[], old: readonly T[], by: readonly T[]): readonly T[] => {
  const places = new Set(old);
  let next = 0;
  return all.map((one) => (places.has(one) ? (by[next++] ?? one) : one));
};

/** Those who are ranked, in their new order in the same places, if they stood in the old one; else the very same list. */
const inOrder = <T>(all: readonly T[], who: (one: T) => string | null, was: Ranks, now: Ranks): readonly T[] => {
  const rank = (one: T, ranks: Ranks) => ranks.get(who(one) ?? '') ?? -1;
  const ranked = all.filter((one) => rank(one, was) >= 0);
  const before = ranked.map((one) => rank(one, was));
  if (before.some((own, i) => own < (before[i - 1] ?? 0))) return all;
  const after = ranked.toSorted((a, b) => rank(a, now) - rank(b, now));
  return after.every((one, i) => one === ranked[i]) ? all : replaced(all, ranked, after);
};

/** The items in stretches of neighbours of one kind that are all `alone`; every other item is a stretch of its own. */
const runsOf = (items: readonly Item[], isAlone: (item: Item) => boolean): readonly (readonly Item[])[] => {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && before.kind === item.kind && isAlone(before) && isAlone(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
};
