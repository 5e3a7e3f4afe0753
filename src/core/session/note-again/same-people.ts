import { foldName } from '../../floor/names-fold.ts';
import type { Person } from '../vocabulary.ts';

/** What of a person a note gives. */
export const NOTED_OF_PERSON = ['name', 'honorific', 'title', 'role', 'topic'] as const;
export type NotedOfPerson = (typeof NOTED_OF_PERSON)[number];

/** Who of a note is who of the session, and who was one of the session's when it was made. */
export type SamePeople = {
  /** The note's id to the session's person. */
  readonly present: ReadonlyMap<string, Person>;
  /** The note's id to who was taken out by hand since. */
  readonly takenOut: ReadonlyMap<string, Person>;
};

const isSameInWords = (a: Person, b: Person) => NOTED_OF_PERSON.every((field) => a[field] === b[field]);
const isSameInRole = (a: Person, b: Person) => isNamesake(a, b) && a.role === b.role;
const isNamesake = (a: Person, b: Person) => foldName(a.name) === foldName(b.name);

/**
 * People are the same by name, those of the same role first: by the name that the note before gave, whoever they are called by
 * hand since, then by the one that they have now. Of namesakes first those of whom the note says what it said before. A note
 * calls somebody as it was `read`, then as it was corrected (`noted`), by the same id. Each is found once.
 */
export const samePeople = (
  noted: readonly Person[],
  read: readonly Person[],
  now: readonly Person[],
  before: readonly Person[],
): SamePeople => {
  const present = new Map<string, Person>();
  const takenOut = new Map<string, Person>();
  const were = new Map(before.map((person) => [person.id, person]));
  const are = new Map(now.map((person) => [person.id, person]));
  const asWas = ({ id }: Person) => were.get(id);
  const asIs = (person: Person) => person;
  const left = new Set([...before.flatMap(({ id }) => are.get(id) ?? []), ...now]);
  const gone = new Set(before.filter(({ id }) => !are.has(id)));
  const find = (
    wanted: readonly Person[],
    into: Map<string, Person>,
    among: Set<Person>,
    as: (person: Person) => Person | undefined,
    isSame: (wanted: Person, known: Person) => boolean,
  ) => {
    for (const one of wanted) {
      if (present.has(one.id) || takenOut.has(one.id)) continue;
      for (const person of among) {
        const known = as(person);
        if (!known || !isSame(one, known)) continue;
        into.set(one.id, person);
        among.delete(person);
        break;
      }
    }
  };
  find(read, present, left, asWas, isSameInWords);
  for (const wanted of [read, noted])
    for (const isSame of [isSameInRole, isNamesake]) {
      find(wanted, present, left, asWas, isSame);
      find(wanted, present, left, asIs, isSame);
    }
  for (const wanted of [read, noted])
    for (const isSame of [isSameInRole, isNamesake]) find(wanted, takenOut, gone, asIs, isSame);
  return { present, takenOut };
};
