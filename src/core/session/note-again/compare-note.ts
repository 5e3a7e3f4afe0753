import { foldName } from '../../floor/names-fold.ts';
import { same } from '../../same.ts';
import type { Duration } from '../../timing/time.ts';
import type { Facts } from '../facts.ts';
import type { Refusal } from '../refusals.ts';
import type { Imported } from '../state.ts';
import {
  type Category,
  categorySchema,
  type Item,
  type Limits,
  type Person,
  type Tier,
  tierSchema,
} from '../vocabulary.ts';
import { type Compared, type NoteAgain, notedAgain } from './noted.ts';
import { renamed, unused } from './people-ids.ts';
import { NOTED_OF_PERSON, type NotedOfPerson, samePeople } from './same-people.ts';

/** The facts that a note gives, and the zone that may be chosen with it. */
const NOTED_FACTS = [
  'title',
  'shortTitle',
  'theme',
  'date',
  'start',
  'end',
  'zone',
  'room',
  'mandate',
  'language',
  'background',
  'objectives',
  'keyQuestions',
  'components',
  'outcomes',
  'documents',
] as const;
export type NotedFact = (typeof NOTED_FACTS)[number];
type LimitOf = 'default' | Tier | Category;
const LIMITS_OF: readonly LimitOf[] = ['default', ...tierSchema.options, ...categorySchema.options];

/**
 * One thing that would change: what the note before gave, what the session has, what the note gives now. `byHand`: the session
 * has not what the note before gave. `fresh`: the note gives something else than before.
 */
type Change<Kind, Value> = {
  readonly key: string;
  readonly kind: Kind;
  readonly was: Value;
  readonly is: Value;
  readonly note: Value;
  readonly byHand: boolean;
  readonly fresh: boolean;
};
export type NoteChange =
  | (Change<'fact', Facts[NotedFact]> & { readonly field: NotedFact })
  | (Change<'person', string | null> & { readonly field: NotedOfPerson; readonly person: Person })
  | Change<'person-added', Person | null>
  /** `hasPart`: stands in the programme, which must be taken too. */
  | (Change<'person-gone', Person | null> & { readonly hasPart: boolean })
  | Change<'programme', readonly Item[]>
  | (Change<'limit', Duration | null> & { readonly of: LimitOf });

export type NoteCompared =
  | {
      readonly ok: true;
      /** What the note gives, corrected, its people with the ids that they have in the session. */
      readonly noted: Imported;
      /** The same before it was corrected. */
      readonly read: Imported;
      readonly changes: readonly NoteChange[];
      /** The ids with which the note's people were read ("panellist-2"), by those that they have in the session. */
      readonly readAs: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A note beside the session and the note that it was made of: every value in which the note and the session differ. Reads its
 * arguments and nothing else: the same note beside the same session has the same changes under the same keys.
 */
export const compareNote = (session: Compared, note: NoteAgain): NoteCompared => {
  const made = notedAgain(session, note);
  if (!made.ok) return made;
  const { facts, imported } = session;
  if (facts === null || imported === null) return { ok: false, refusal: { code: 'not-prepared', params: {} } };
  const { noted, read, readAs, present, takenOut } = withKnownIds(session, made.noted, made.read);
  const changes: NoteChange[] = NOTED_FACTS.flatMap((field) =>
    changed(
      { key: `fact:${field}`, kind: 'fact', field } as const,
      imported.facts[field],
      facts[field],
      noted.facts[field],
    ),
  );
  const before = new Map(imported.people.map((person) => [person.id, person]));
  const called = new Set(session.people.map(({ id, name }) => (before.get(id)?.name === name ? null : foldName(name))));
  for (const person of noted.people) {
    const own = present.get(person.id);
    const was = before.get(person.id) ?? null;
    if (own)
      for (const field of NOTED_OF_PERSON) {
        const which = { key: `person:${own.id}:${field}`, kind: 'person', field, person: own } as const;
        const [change] = changed(which, was?.[field] ?? null, own[field], person[field]);
        // Who was added by hand is not what the note before gave, whatever the words.
        if (change) changes.push({ ...change, byHand: change.byHand || was === null });
      }
    else {
      // Somebody who is called so by hand is there already.
      const byHand = takenOut.has(person.id) || called.has(foldName(person.name));
      const kind = 'person-added';
      changes.push({
        key: `add:${person.id}`,
        kind,
        was,
        is: null,
        note: person,
        byHand,
        fresh: was === null,
      });
    }
  }
  const inNote = new Set(noted.people.map(({ id }) => id));
  for (const person of session.people) {
    if (inNote.has(person.id)) continue;
    const was = before.get(person.id) ?? null;
    changes.push({
      key: `remove:${person.id}`,
      kind: 'person-gone',
      was,
      is: person,
      note: null,
      byHand: was === null || NOTED_OF_PERSON.some((field) => was[field] !== person[field]),
      fresh: was !== null,
      hasPart: session.items.some(({ slots }) => slots.some((slot) => slot.person === person.id)),
    });
  }
  const { items } = session;
  changes.push(
    ...changed({ key: 'programme', kind: 'programme' } as const, imported.items, items, noted.items, (a, b) =>
      same(planOf(a), planOf(b)),
    ),
    ...LIMITS_OF.flatMap((of) =>
      changed(
        { key: `limit:${of}`, kind: 'limit', of } as const,
        ownLimit(imported.limits, of),
        ownLimit(session.limits, of),
        ownLimit(noted.limits, of),
      ),
    ),
  );
  return { ok: true, noted, read, changes, readAs };
};

/** Of the changes that somebody wants, those that can be: who has a part in a programme that stays, stays too. */
export const canBeTaken = (change: NoteChange, wanted: ReadonlySet<string>): boolean =>
  change.kind !== 'person-gone' || !change.hasPart || wanted.has('programme');

/** The keys of what is taken unless somebody says otherwise: what the note changed and nobody edited by hand. */
export const takenAtFirst = (changes: readonly NoteChange[]): ReadonlySet<string> => {
  const fresh = changes.filter(({ byHand }) => !byHand);
  const keys = new Set(fresh.map(({ key }) => key));
  return new Set(fresh.filter((change) => canBeTaken(change, keys)).map(({ key }) => key));
};

const changed = <Which extends object, Value>(
  which: Which,
  was: Value,
  is: Value,
  note: Value,
  alike: (a: Value, b: Value) => boolean = same,
) => (alike(is, note) ? [] : [{ ...which, was, is, note, byHand: !alike(was, is), fresh: !alike(was, note) }]);

const ownLimit = (limits: Limits, of: LimitOf): Duration | null => {
  if (of === 'default') return limits.default;
  return limits.byTier[of as Tier] ?? limits.byCategory[of as Category] ?? null;
};

/** What a programme says, apart from ids and from what follows from its order. */
const planOf = (items: readonly Item[]) =>
  items.map(({ kind, title, plannedMs, protected: kept, resumes, slots }) => ({
    kind,
    title,
    plannedMs,
    kept,
    resumes,
    slots: slots.map(({ id: _, ...slot }) => slot),
  }));

const withKnownIds = ({ people, imported }: Compared, noted: Imported, read: Imported) => {
  const before = imported?.people ?? [];
  const found = samePeople(noted.people, read.people, people, before);
  const free = unused([...people, ...before].map(({ id }) => id));
  const ids = new Set([...noted.people, ...read.people].map(({ id }) => id));
  const known = new Map([...ids].map((id) => [id, (found.present.get(id) ?? found.takenOut.get(id))?.id ?? free(id)]));
  const byKnownId = (found: ReadonlyMap<string, Person>) =>
    new Map([...found].map(([id, one]) => [known.get(id) ?? id, one]));
  return {
    readAs: new Map([...known].map(([as, own]) => [own, as])),
    present: byKnownId(found.present),
    takenOut: byKnownId(found.takenOut),
    noted: renamed(noted, known),
    read: renamed(read, known),
  };
};
