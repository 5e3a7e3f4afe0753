import { sentences } from './blocks.ts';
import type { Language, RoleKind, SectionKind } from './languages/language.ts';
import type { Doubt, Note } from './note.ts';
import { type Person, people } from './people.ts';
import { officeFirst, readPerson, splitPeople, trimEdges } from './person.ts';
import { fold, type Passage, words } from './text.ts';

export const ROLES: readonly RoleKind[] = ['chair', 'opening', 'moderator', 'panellists'];
/** The brief's field for each role. */
export const FIELD_OF = {
  chair: 'chair',
  opening: 'openingSpeakers',
  moderator: 'moderators',
  panellists: 'panellists',
} as const;

export interface Placed extends Person {
  /** Number of the panellists' section, one more after each floor round between them. */
  readonly section: number;
}

export interface Everybody {
  readonly byRole: Readonly<Record<RoleKind, readonly Placed[]>>;
  /** Roles that the note names, also where nobody is named for them. */
  readonly named: ReadonlySet<RoleKind>;
  readonly doubts: readonly Doubt[];
}

/** All people with a role in the meeting, from their sections, else from sentences such as "moderated by". */
export function readPeople(note: Note): Everybody {
  const byRole: Record<RoleKind, Placed[]> = { chair: [], opening: [], moderator: [], panellists: [] };
  const named = new Set<RoleKind>();
  const doubts: Doubt[] = [];
  const add = (role: RoleKind, person: Placed): void => {
    if (byRole[role].some((other) => fold(other.name.value) === fold(person.name.value))) return;
    byRole[role].push(person);
    if (person.remarks.some((remark) => note.language.placeholder.test(remark))) {
      doubts.push({ field: FIELD_OF[role], text: person.name.value, why: 'person-unconfirmed' });
    }
  };
  let group = 0;
  let between = true;
  for (const section of note.sections) {
    if (section.kinds.includes('floor')) between = true;
    const roles = ROLES.filter((role) => section.kinds.includes(role));
    const listed = section.kinds.includes('programme');
    if (roles.length === 0 && !listed) continue;
    const found = people(section, note.width, roles.includes('panellists'), note.language);
    const speakers = roles.includes('panellists') || (listed && found.people.some((person) => person.role === null));
    if (speakers && found.people.length > 0 && between) {
      group += 1;
      between = false;
    }
    for (const person of found.people) {
      const placed = { ...person, section: Math.max(group, 1) };
      const own = roles.includes('panellists') || listed ? person.role : null;
      for (const role of own ? [own] : roles) add(role, placed);
      if (listed && !own) {
        add('panellists', placed);
        doubts.push({ field: 'panellists', text: person.name.value, why: 'role-not-given' });
      }
    }
    for (const role of roles) {
      named.add(role);
      const field = FIELD_OF[role];
      if (found.people.length > 0)
        for (const open of found.placeholders)
          doubts.push({ field, text: open.value.slice(0, 200), why: 'person-to-be-named' });
      for (const office of found.offices)
        doubts.push({ field, text: office.value.slice(0, 500), why: 'office-without-name' });
    }
  }
  for (const role of ROLES) if (byRole[role].length === 0) for (const person of inProse(role, note)) add(role, person);
  spareModerators(byRole, doubts);
  return { byRole, named, doubts };
}

/** Panellists listed under the moderator, with no heading of their own: three or more are not all moderators. */
function spareModerators(byRole: Record<RoleKind, Placed[]>, doubts: Doubt[]): void {
  if (byRole.panellists.length > 0 || byRole.moderator.length < 3) return;
  const [first, ...others] = byRole.moderator;
  byRole.moderator = first ? [first] : [];
  byRole.panellists = others;
  doubts.push({ field: 'panellists', text: others[0]?.name.value ?? '', why: 'role-not-given' });
}

const NO_PEOPLE: readonly SectionKind[] = ['documents', 'questions', 'outcomes', 'components'];

function inProse(role: RoleKind, note: Note): Placed[] {
  const result: Placed[] = [];
  for (const block of note.sections
    .filter((section) => !section.kinds.some((kind) => NO_PEOPLE.includes(kind)))
    .flatMap((section) => section.blocks)) {
    for (const { index, ordinal } of introductions(role, block.value, note.language)) {
      const behind = ownPeople(role, firstSentence(block.value.slice(index).slice(0, 2000), note), note.language);
      const parts = splitPeople(behind, note.language);
      const only = officeFirst(parts, note.language);
      if (only) {
        result.push(made(only.honorific, only.name, only.rest, only.remarks, block));
        continue;
      }
      for (const part of role === 'panellists' ? parts : parts.slice(0, 3)) {
        const person = readPerson(part.replace(note.language.listLead, ''), note.language);
        if (!person || (person.honorific === null && result.length === 0 && person.rest === '')) break;
        result.push({
          ...made(person.honorific, person.name, person.rest, person.remarks, block),
          ordinal,
          group: ordinal === null ? null : block,
        });
      }
    }
    if (result.length === 0) result.push(...beforeVerb(role, block, note));
    if (result.length > 0) break;
  }
  return result;
}

/** Where people of a role are introduced in a text; panellists may be more than once, each time with the number of their group. */
function introductions(role: RoleKind, text: string, language: Language): { index: number; ordinal: number | null }[] {
  const found: { index: number; ordinal: number | null }[] = [];
  if (text.length > 20_000) return found;
  for (const [kind, intro] of language.roleInProse) {
    if (kind !== role) continue;
    let from = 0;
    for (let count = 0; count < (role === 'panellists' ? 8 : 1); count += 1) {
      const match = intro.exec(text.slice(from));
      if (!match) break;
      const index = from + match.index + match[0].length;
      const lead = words(text.slice(Math.max(0, from + match.index - 40), from + match.index)).slice(-3);
      const place = lead.findIndex(
        (word, at) => language.ordinals[word] !== undefined && language.slotWords.includes(lead[at + 1] ?? ''),
      );
      found.push({ index, ordinal: language.ordinals[lead[place] ?? ''] ?? null });
      from = index;
    }
  }
  return found;
}

/** "Ms. A, Minister of Ports, will chair": the person whose sentence it is. */
function beforeVerb(role: RoleKind, block: Passage, note: Note): Placed[] {
  const verb = note.language.roleBehind.find(([kind]) => kind === role)?.[1];
  if (!verb || block.value.length > 20_000) return [];
  for (const sentence of sentences(block.value, note.language)) {
    const found = verb.exec(sentence);
    if (!found || found.index > 400) continue;
    const person = readPerson(sentence.slice(0, found.index), note.language);
    if (person?.honorific != null) return [made(person.honorific, person.name, person.rest, person.remarks, block)];
  }
  return [];
}

/** Up to where the people of another role are introduced. */
function ownPeople(role: RoleKind, text: string, language: Language): string {
  let end = text.length;
  for (const [kind, intro] of language.roleInProse) {
    const found = kind === role ? null : intro.exec(text);
    if (found) end = Math.min(end, found.index);
  }
  return text.slice(0, end).replace(/[\s,;]+$/, '');
}

/** Up to the full stop that ends it; one behind an initial or an honorific does not. */
function firstSentence(text: string, note: Note): string {
  let stop: RegExpExecArray | null = null;
  for (const found of text.matchAll(/(?<=\p{Ll}{3}|\p{N}|\))\.(?=\s+["“«¿¡]?\p{Lu}|\s*$)/gu)) {
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, found.index - 20), found.index))?.[0] ?? '';
    if (note.language.honorifics.has(word)) continue;
    stop = found;
    break;
  }
  const sentence = stop ? text.slice(0, stop.index) : text;
  const end = note.language.personEnd.exec(sentence);
  return end ? sentence.slice(0, end.index) : sentence;
}

function made(honorific: string | null, name: string, rest: string, remarks: readonly string[], from: Passage): Placed {
  const title = trimEdges(rest);
  return {
    honorific,
    name: { ...from, value: name },
    title: title === '' ? null : { ...from, value: title },
    topic: null,
    group: null,
    ordinal: null,
    role: null,
    remarks,
    section: 1,
  };
}
