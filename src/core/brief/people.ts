import { entries, GROUP_TITLE, type LooseEntry, type PersonEntry } from './entries.ts';
import type { Language, RoleKind } from './languages/language.ts';
import { isOffice } from './person.ts';
import type { Section } from './sections.ts';
import { fold, type Passage } from './text.ts';
import { attachLines, type Speaking } from './topics.ts';

export interface Person {
  readonly honorific: string | null;
  readonly name: Passage;
  readonly title: Passage | null;
  readonly topic: Passage | null;
  /** The group named by a heading between the people. */
  readonly group: Passage | null;
  readonly ordinal: number | null;
  /** The role that the person's own line gives. */
  readonly role: RoleKind | null;
  readonly remarks: readonly string[];
}

export interface People {
  readonly people: readonly Person[];
  /** Places left open by the note. */
  readonly placeholders: readonly Passage[];
  /** Lines that name an office without a person. */
  readonly offices: readonly Passage[];
}

interface Draft extends Person, Speaking {
  title: Passage | null;
  topic: Passage | null;
}

/** The people of one section. Topics are looked for only where `topics` says that the section may have them. */
export function people(section: Section, width: number, topics: boolean, language: Language): People {
  const list = entries(section, width, language);
  const drafts: Draft[] = [];
  const placeholders: Passage[] = [];
  const heads: LooseEntry[] = [];
  const open: Passage[] = [];
  let group: Passage | null = null;
  let ordinal: number | null = section.ordinal;
  if (ordinal !== null) group = { value: section.label, first: section.line, last: section.lastLine };
  for (const entry of list) {
    if (entry.kind === 'placeholder') placeholders.push(entry.text);
    else if (entry.kind === 'slot') {
      group = entry.text;
      ordinal = entry.ordinal;
      if (entry.text.value !== '')
        push({ kind: 'loose', text: entry.text, marked: true, list: GROUP_TITLE, close: false });
    } else if (entry.kind === 'loose') {
      if (isOpenPlace(entry)) open.push(entry.text);
      else push(entry);
    }
    if (entry.kind === 'person') drafts.push(draft(entry, group, ordinal, language));
  }
  /** An element of the people's own list that is an office and nobody's name. */
  function isOpenPlace(entry: LooseEntry): boolean {
    return entry.list !== '' && entry.list === drafts.at(-1)?.entry.list && isOffice(entry.text.value, language);
  }
  function push(entry: LooseEntry): void {
    const owner = drafts.at(-1);
    if (owner) owner.loose.push(entry);
    else heads.push(entry);
  }
  shareOffices(drafts);
  attachLines(drafts, heads, topics, language);
  const offices =
    drafts.length === 0
      ? [...heads.map((entry) => entry.text), ...placeholders].filter((text) => isOffice(text.value, language))
      : open;
  return {
    people: drafts.map(({ entry: _entry, loose: _loose, ...person }) => finish(person, language)),
    placeholders,
    offices,
  };
}

function draft(entry: PersonEntry, group: Passage | null, ordinal: number | null, language: Language): Draft {
  const { honorific, remarks } = entry.person;
  const role = remarks.map((remark) => language.roleWords[fold(remark)]).find((found) => found !== undefined) ?? null;
  return { honorific, name: entry.at, title: entry.rest, topic: null, group, ordinal, role, remarks, entry, loose: [] };
}

/** "Ms. A and Mr. B, co-directors": the office stands once for both. */
function shareOffices(drafts: readonly Draft[]): void {
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const person = drafts[at];
    const after = drafts[at + 1];
    if (person?.entry.joined && person.title === null && after) person.title = after.title;
  }
}

/** Tidies the office and takes a role of this meeting out of it. */
function finish(person: Person, language: Language): Person {
  const value =
    person.title?.value
      .replace(language.and, '')
      .replace(/[\s;,]+$/, '')
      .replace(/(\p{L}{4,}|\))\.$/u, '$1')
      .trim() ?? '';
  if (!person.title || value === '') return { ...person, title: null };
  const [first = '', ...others] = value.split(/,\s*/);
  const role = language.roleWords[fold(first)];
  if (role !== undefined && (others.length > 0 || fold(value) in language.roleWords)) {
    const rest = value.slice(first.length).replace(/^,\s*/, '');
    return { ...person, title: rest === '' ? null : { ...person.title, value: rest }, role: person.role ?? role };
  }
  return { ...person, title: { ...person.title, value } };
}
