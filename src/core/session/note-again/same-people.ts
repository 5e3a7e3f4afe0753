import { foldName } from '../../floor/names-fold.ts';
import type { Person } from '../vocabulary.ts';

/** Who of a note is who of the session, and who was one of the session's when it was made. */
export type SamePeople = {
  /** The note's id to the session's person. */
  readonly present: ReadonlyMap<string, Person>;
  /** The note's id to who was taken out by hand since. */
  readonly takenOut: ReadonlyMap<string, Person>;
};

/**
 * People are the same by name, those of the same role first: by the name that the note before gave, whoever they are called by
 * hand since, then by the one that they have now. Each is found once.
 */
export const samePeople = (noted: readonly Person[], now: readonly Person[], before: readonly Person[]): SamePeople => {
  const present = new Map<string, Person>();
  const takenOut = new Map<string, Person>();
  const were = new Map(before.map((person) => [person.id, person]));
  const asWas = ({ id }: Person) => were.get(id);
  const asIs = (person: Person) => person;
  const find = (
    into: Map<string, Person>,
    among: Set<Person>,
    as: (person: Person) => Person | undefined,
    sameRole: boolean,
  ) => {
    for (const wanted of noted) {
      if (present.has(wanted.id) || takenOut.has(wanted.id)) continue;
      const name = foldName(wanted.name);
      for (const person of among) {
        const known = as(person);
        if (!known || foldName(known.name) !== name || (sameRole && known.role !== wanted.role)) continue;
        into.set(wanted.id, person);
        among.delete(person);
        break;
      }
    }
  };
  const left = new Set(now);
  const ids = new Set(now.map(({ id }) => id));
  const gone = new Set(before.filter(({ id }) => !ids.has(id)));
  for (const sameRole of [true, false]) {
    find(present, left, asWas, sameRole);
    find(present, left, asIs, sameRole);
  }
  for (const sameRole of [true, false]) find(takenOut, gone, asIs, sameRole);
  return { present, takenOut };
};
