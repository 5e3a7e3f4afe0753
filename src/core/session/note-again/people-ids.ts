import type { Imported } from '../state.ts';

/** Gives a word that nobody has for an id, the same one as far as it is free; each is given once. */
export const unused = (taken: readonly string[]): ((id: string) => string) => {
  const all = new Set(taken);
  return (id) => {
    let one = id;
    for (let i = 2; all.has(one); i++) one = `${id}-${i}`;
    all.add(one);
    return one;
  };
};

/** What a note gives, its people by other ids; who has no other one keeps the own. */
export const renamed = (noted: Imported, ids: ReadonlyMap<string, string>): Imported => {
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    ...noted,
    people: noted.people.map((person) => ({ ...person, id: idOf(person.id) })),
    items: noted.items.map((item) => ({
      ...item,
      slots: item.slots.map((slot) => ({ ...slot, person: slot.person === null ? null : idOf(slot.person) })),
    })),
  };
};
