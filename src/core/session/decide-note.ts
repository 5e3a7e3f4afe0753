import { same } from '../same.ts';
import { all } from '../table.ts';
import type { CommandOf } from './commands.ts';
import { changeFacts, MOST } from './decide-preparation.ts';
import type { SessionEvent } from './events.ts';
import { canBeTaken, compareNote, type NoteChange } from './note-again/compare-note.ts';
import { programmeEvents, withoutAbsent } from './note-again/take-programme.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { Imported, SessionState } from './state.ts';
import { type Limits, type Tier, tierSchema } from './vocabulary.ts';

type Of<K extends NoteChange['kind']> = Extract<NoteChange, { kind: K }>;

/**
 * Takes from a note that was read again what somebody chose of it, in one step. Refused once the meeting has begun, and where
 * what was chosen is no change any more.
 */
export const decideNote = (state: SessionState, command: CommandOf<'TakeNote'>, { newId }: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  if (state.openedAt !== null) return refuse('meeting-begun');
  const compared = compareNote(state, command);
  if (!compared.ok) return { refused: compared.refusal };
  const wanted = new Set(command.take);
  const taken = compared.changes.filter(({ key }) => wanted.has(key));
  const { noted, read } = compared;
  if (taken.length < wanted.size) return refuse('note-overtaken');
  const of = <K extends NoteChange['kind']>(kind: K) => taken.filter((change): change is Of<K> => change.kind === kind);

  const stuck = of('person-gone').find((change) => !canBeTaken(change, wanted));
  if (stuck) return refuse('person-has-part', partsOf(state, stuck));
  const facts = factEvents(state, of('fact'));
  if ('refused' in facts) return facts;
  const people = peopleEvents(of('person'), of('person-added'));
  if (state.people.length + of('person-added').length > MOST.people) {
    return refuse('too-many-people', { most: MOST.people });
  }
  const present = new Set(
    [...state.people, ...of('person-added').flatMap(({ note }) => note ?? [])].map(({ id }) => id),
  );
  const gone = of('person-gone').flatMap(({ is }) => is?.id ?? []);
  const items = withoutAbsent(noted.items, present);
  const waited = wanted.has('programme') ? roundWaitedFor(state, items) : null;
  if (waited) return waited;
  const events: SessionEvent[] = [
    ...facts.events,
    ...people,
    ...(wanted.has('programme') ? programmeEvents(state.items, items, newId) : []),
    ...gone.map((person): SessionEvent => ({ type: 'PersonRemoved', data: { person } })),
    ...limitEvents(state, noted, of('limit')),
  ];
  if (events.length === 0 && same(state.imported, read)) return refuse('already-in-that-state');
  const data = { ...read, people: [...read.people], items: [...read.items] };
  return { events: [{ type: 'NoteTaken', data }, ...events] };
};

const partsOf = ({ items }: SessionState, { is }: Of<'person-gone'>) => ({
  name: is?.name ?? '',
  count: items.reduce((count, { slots }) => count + slots.filter(({ person }) => person === is?.id).length, 0),
});

const factEvents = (state: SessionState, changes: readonly Of<'fact'>[]) =>
  changes.length === 0
    ? { events: [] }
    : changeFacts(state, Object.fromEntries(changes.map(({ field, note }) => [field, note])));

const peopleEvents = (changed: readonly Of<'person'>[], added: readonly Of<'person-added'>[]): SessionEvent[] => {
  const ids = [...new Set(changed.map(({ person }) => person.id))];
  const ofPerson = (id: string) => changed.filter(({ person }) => person.id === id);
  return [
    ...ids.map((person): SessionEvent => {
      const change = Object.fromEntries(ofPerson(person).map(({ field, note }) => [field, note]));
      return { type: 'PersonChanged', data: { person, change } };
    }),
    ...added.flatMap(({ note }): SessionEvent[] => (note ? [{ type: 'PersonAdded', data: { person: note } }] : [])),
  ];
};

/** Who asked for a later round than there are would wait for one that does not come. */
const roundWaitedFor = (state: SessionState, items: Imported['items']): Ruling | null => {
  const rounds = items.filter(({ kind }) => kind === 'floor').length;
  const waits = all(state.entries).find(
    ({ status, round }) => (status === 'waiting' || status === 'held') && (round ?? 0) > rounds,
  );
  return waits ? refuse('round-waited-for', { round: waits.round ?? 1 }) : null;
};

/** A limit can be set and not taken away; so where one is, all are set anew. */
const limitEvents = (
  state: SessionState,
  noted: Imported,
  changes: readonly Of<'limit'>[],
): readonly SessionEvent[] => {
  const set = (of: string, ms: Limits['default']): SessionEvent => ({
    type: 'LimitSet',
    data: {
      scope: of === 'default' ? { default: true } : isTier(of) ? { tier: of } : { category: of as never },
      ms,
    },
  });
  if (changes.every(({ note }) => note !== null))
    return changes.flatMap(({ of, note }) => (note ? [set(of, note)] : []));
  const isTaken = (of: string) => changes.some((change) => change.of === of);
  const now = { ...state.limits.byTier, ...state.limits.byCategory };
  const then = { ...noted.limits.byTier, ...noted.limits.byCategory };
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])] as (keyof typeof now)[];
  return [
    { type: 'LimitSet', data: { scope: { all: true }, ms: (isTaken('default') ? noted : state).limits.default } },
    ...keys.flatMap((of) => {
      const ms = (isTaken(of) ? then : now)[of];
      return ms === undefined ? [] : [set(of, ms)];
    }),
  ];
};

const isTier = (of: string): of is Tier => tierSchema.options.some((tier) => tier === of);
