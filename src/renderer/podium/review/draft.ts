import type { Brief } from '../../../core/brief/brief.ts';
import type { AsRead } from '../../../core/session/note-again/as-read.ts';
import { type Replies, USUAL_REPLIES } from '../../../core/session/replies.ts';
import { parseClock } from '../../shared/list/details/parse.ts';

// What stands in the review's fields: the brief as text, corrected by hand or not.

/** The brief's fields of people, in the order of the review. */
export const ROLES = ['chair', 'openingSpeakers', 'moderators', 'panellists'] as const;
export type RoleField = (typeof ROLES)[number];
export const LISTS = ['keyQuestions', 'components', 'outcomes', 'documents'] as const;
export type ListField = (typeof LISTS)[number];
export const SESSION_FIELDS = [
  'title',
  'shortTitle',
  'theme',
  'date',
  'start',
  'end',
  'zone',
  'room',
  'mandate',
] as const;
export const TEXT_FIELDS = ['background', 'objectives'] as const;
/** Fields of one value. */
export type ValueField = (typeof SESSION_FIELDS)[number] | (typeof TEXT_FIELDS)[number] | 'rounds';
/** Whose speaking time a note may name, and a session holds. */
export const CATEGORIES = [
  'default',
  'dignitary',
  'group',
  'member',
  'observer',
  'igo',
  'un',
  'nhri',
  'ngo',
  'civilSociety',
  'audience',
  'other',
] as const;

/** `from` is the JSON Pointer of what the note gave, null for what was added by hand. */
export type DraftLine = { readonly key: string; readonly from: string | null; readonly value: string };
export type DraftPerson = {
  readonly key: string;
  readonly from: string | null;
  readonly role: RoleField;
  readonly honorific: string;
  readonly name: string;
  readonly title: string;
  readonly topic: string;
  readonly slot: string;
  /** Taken out, with a way back. */
  readonly gone: boolean;
};

export type Draft = Readonly<Record<ValueField, string>> & {
  /** Category to a length: "2:00". */
  readonly limits: Readonly<Record<string, string>>;
  readonly people: readonly DraftPerson[];
  readonly lists: Readonly<Record<ListField, readonly DraftLine[]>>;
  readonly afterEachRound: boolean;
  readonly repliesMinutes: string;
};

export const NEEDED = ['title', 'date', 'start', 'end'] as const;

/** The most characters a field takes: what a session holds. */
export const MOST: Readonly<Partial<Record<ValueField, number>>> = {
  title: 1000,
  shortTitle: 45,
  theme: 2000,
  room: 300,
  mandate: 2000,
  zone: 60,
  background: 20_000,
  objectives: 20_000,
};

/** The draft of a brief before anything is corrected; `zone` is the machine's. */
export const draftOf = (brief: Brief, zone: string): Draft => ({
  title: brief.title ?? '',
  shortTitle: brief.shortTitle ?? '',
  theme: brief.theme ?? '',
  date: brief.date ?? '',
  start: brief.start ?? '',
  end: brief.end ?? '',
  zone,
  room: brief.room ?? '',
  mandate: brief.mandate ?? '',
  background: brief.background ?? '',
  objectives: brief.objectives ?? '',
  rounds: brief.rounds === null ? '' : String(brief.rounds),
  limits: Object.fromEntries(
    Object.entries(brief.interventionSeconds ?? {}).map(([category, seconds]) => [category, lengthText(seconds)]),
  ),
  people: ROLES.flatMap((role) =>
    brief[role].map((person, at) => ({
      key: `${role}-${at}`,
      from: `/${role}/${at}`,
      role,
      honorific: person.honorific ?? '',
      name: person.name,
      title: person.title ?? '',
      topic: 'topic' in person ? String(person.topic ?? '') : '',
      slot: 'slot' in person ? String(person.slot) : '1',
      gone: false,
    })),
  ),
  lists: Object.fromEntries(
    LISTS.map((list) => [
      list,
      brief[list].map((value, at) => ({ key: `${list}-${at}`, from: `/${list}/${at}`, value })),
    ]),
  ) as Record<ListField, DraftLine[]>,
  afterEachRound: USUAL_REPLIES.afterEachRound,
  repliesMinutes: String(USUAL_REPLIES.minutes),
});

/** Seconds as "2:00". */
export const lengthText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The seconds of "2:00", "2" (minutes) or ""; null for what is no length from 1 s to two hours. */
export const secondsOf = (text: string): number | null => {
  const [, minutes = '', seconds = '0'] = /^(\d{1,3})(?::([0-5]\d))?$/.exec(text.trim()) ?? [];
  const all = minutes === '' ? 0 : Number(minutes) * 60 + Number(seconds);
  return all >= 1 && all <= 7200 ? all : null;
};

const textOr = (text: string): string | null => text.trim() || null;
const whole = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

/** The brief that is accepted beside the one that was read, and the replies: what nobody named, and an empty line, is left out. */
export const acceptedOf = (
  read: Brief,
  draft: Draft,
): { readonly brief: Brief; readonly zone: string | null; readonly replies: Replies; readonly asRead: AsRead } => {
  const ofRole = (role: RoleField) => draft.people.filter((one) => one.role === role && isNamed(one));
  const person = ({ honorific, name, title }: DraftPerson) => ({
    honorific: textOr(honorific),
    name: name.trim(),
    title: textOr(title),
  });
  const lines = (list: ListField) => draft.lists[list].flatMap(({ value }) => textOr(value) ?? []);
  const seconds = Object.entries(draft.limits).flatMap(([category, text]) => {
    const length = secondsOf(text);
    return length === null ? [] : [[category, length] as const];
  });
  return {
    brief: {
      ...read,
      title: textOr(draft.title),
      shortTitle: textOr(draft.shortTitle),
      theme: textOr(draft.theme),
      date: textOr(draft.date),
      start: parseClock(draft.start) ?? null,
      end: parseClock(draft.end) ?? null,
      room: textOr(draft.room),
      mandate: textOr(draft.mandate),
      background: textOr(draft.background),
      objectives: textOr(draft.objectives),
      rounds: whole(draft.rounds, 0, 20),
      interventionSeconds: seconds.length === 0 ? null : Object.fromEntries(seconds),
      chair: ofRole('chair').map(person),
      openingSpeakers: ofRole('openingSpeakers').map(person),
      moderators: ofRole('moderators').map(person),
      panellists: ofRole('panellists').map((one) => ({
        ...person(one),
        topic: textOr(one.topic),
        slot: whole(one.slot, 1, 20) ?? 1,
      })),
      keyQuestions: lines('keyQuestions'),
      components: lines('components'),
      outcomes: lines('outcomes'),
      documents: lines('documents'),
    },
    zone: textOr(draft.zone),
    replies: {
      afterEachRound: draft.afterEachRound,
      minutes: whole(draft.repliesMinutes, 0, 60) ?? USUAL_REPLIES.minutes,
    },
    asRead: { brief: read, from: ROLES.flatMap((role) => ofRole(role).map(({ from }) => from)) },
  };
};

/** Of title, date, start and end, what still lacks or cannot be read: without it there is no session. */
export const lacks = (draft: Draft): readonly (typeof NEEDED)[number][] =>
  NEEDED.filter((field) => (field === 'start' || field === 'end' ? parseClock : textOr)(draft[field]) == null);

/** Whether the draft still has what the note gave for a field. */
export const isAsRead = (field: string, was: Draft, now: Draft): boolean => {
  if (field in was && typeof was[field as ValueField] === 'string')
    return was[field as ValueField] === now[field as ValueField];
  if (field === 'interventionSeconds') return JSON.stringify(was.limits) === JSON.stringify(now.limits);
  if (LISTS.includes(field as ListField))
    return JSON.stringify(was.lists[field as ListField]) === JSON.stringify(now.lists[field as ListField]);
  const people = (draft: Draft) => JSON.stringify(draft.people.filter((person) => person.role === field));
  return people(was) === people(now);
};

/** Whether the draft has any value for a field. */
export const isGiven = (field: string, draft: Draft): boolean => {
  if (field in draft && typeof draft[field as ValueField] === 'string') return draft[field as ValueField].trim() !== '';
  if (field === 'interventionSeconds') return Object.values(draft.limits).some((text) => secondsOf(text) !== null);
  if (LISTS.includes(field as ListField))
    return draft.lists[field as ListField].some(({ value }) => value.trim() !== '');
  return draft.people.some((person) => person.role === field && isNamed(person));
};

/** Somebody who is in the note or was added, and not taken out. */
export const isNamed = ({ name, gone }: DraftPerson): boolean => !gone && name.trim() !== '';

/** The person moved by one place among those of the same role. */
export const movedPerson = (people: readonly DraftPerson[], key: string, by: -1 | 1): readonly DraftPerson[] => {
  const person = people.find((one) => one.key === key);
  const peers = people.filter((one) => one.role === person?.role);
  const other = peers[peers.findIndex((one) => one.key === key) + by];
  if (!person || !other) return people;
  return people.map((one) => (one === person ? other : one === other ? person : one));
};
