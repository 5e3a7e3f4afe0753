import { personName } from '../session/names.ts';
import type { SessionState } from '../session/state.ts';
import type { Item, Person, Slot } from '../session/vocabulary.ts';
import { minutesText } from '../timing/clock-face.ts';

/**
 * What a script may name in `{{ }}`; nothing else is known, whatever the case it is written in.
 *
 * `session` `theme` `body` `room`: the session's. `chair` `moderator` `panellists`: their names. `speaker` `office`
 * `address` `title`: of who speaks first in the part, and what on. `next`: who is named next in the programme. `limit`: the
 * time of the part's speaker; in a round, and in a part of the chair's, that of each delegation. `round` `rounds`: which one, and how many there are.
 */
export const PLACEHOLDERS = [
  'session',
  'theme',
  'body',
  'room',
  'chair',
  'moderator',
  'panellists',
  'speaker',
  'office',
  'address',
  'title',
  'next',
  'limit',
  'round',
  'rounds',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What each placeholder stands for; null where nothing is known. */
export type Values = Readonly<Record<Placeholder, string | null>>;

/** What the values are taken from. */
export type ScriptFacts = Pick<SessionState, 'facts' | 'people' | 'items' | 'limits'>;

/**
 * The values of a part of the programme, for the turn planned in `slot`, if any. The session's own texts are in `language`
 * where they were written in it.
 */
export const valuesOf = (
  state: ScriptFacts,
  item: Item,
  slot: Slot | null = item.slots[0] ?? null,
  language: string | null = null,
): Values => {
  const { facts, people, limits } = state;
  const texts = facts && language !== null && Object.hasOwn(facts.texts, language) ? facts.texts[language] : undefined;
  const person = people.find(({ id }) => id === slot?.person) ?? null;
  const named = (role: Person['role']) =>
    people
      .filter((one) => one.role === role)
      .map(personName)
      .join(', ') || null;
  const isRule = item.kind === 'floor' || item.kind === 'chair';
  const time = isRule ? limits.default : (slot?.plannedMs ?? item.plannedMs);
  const rounds = state.items.filter(({ kind }) => kind === 'floor').length;
  return {
    session: texts?.title || facts?.title || null,
    theme: texts?.theme || facts?.theme || null,
    body: facts?.body || null,
    room: texts?.room || facts?.room || null,
    chair: named('chair'),
    moderator: named('moderator'),
    panellists: named('panellist'),
    speaker: person && personName(person),
    // Never the whole title: an office of three lines breaks the sentence it stands in.
    office: person?.shortTitle ?? null,
    address: person && (person.address ?? personName(person)),
    title: item.title || null,
    next: nextAfter(state, item),
    limit: minutesText(time / 1000),
    round: item.round === null ? null : String(item.round),
    rounds: rounds === 0 ? null : String(rounds),
  };
};

const nextAfter = ({ items, people }: ScriptFacts, item: Item): string | null => {
  const after = items.slice(items.findIndex(({ id }) => id === item.id) + 1);
  for (const { person: id } of after.flatMap(({ slots }) => slots)) {
    const person = people.find((one) => one.id === id);
    if (person) return personName(person);
  }
  return null;
};
