import { readSlotHeading } from './headings.ts';
import { startsWithPerson, takeHonorific } from './honorifics.ts';
import type { Language } from './languages/language.ts';
import { brokenByWidth, listMark } from './lines.ts';
import { isOffice, officeFirst, type PersonText, readPerson, splitPeople } from './person.ts';
import { isPlaceholder, isUnsettled } from './placeholder.ts';
import type { Section } from './sections.ts';
import { joinLines, type Line, type Passage, startsLower, words } from './text.ts';

export interface PersonEntry {
  readonly kind: 'person';
  readonly person: PersonText;
  readonly at: Passage;
  /** Office or topic that stood behind the name on its line, with the lines that go on with it. */
  rest: Passage | null;
  /** No blank line before it. */
  readonly close: boolean;
  /** Its list mark's style and how far in it stands; empty without one. */
  readonly list: string;
  /** Shares one line, and so its office, with the person after it. */
  readonly joined: boolean;
}

export interface LooseEntry {
  readonly kind: 'loose';
  text: Passage;
  readonly marked: boolean;
  readonly list: string;
  readonly close: boolean;
}

/** Stands for a list mark where a line is the title of a group of presentations. */
export const GROUP_TITLE = 'group';

/** A group's heading between the people, or a remark that somebody is still to be named. */
export interface MarkEntry {
  readonly kind: 'slot' | 'placeholder';
  readonly ordinal: number;
  readonly text: Passage;
}

export type Entry = PersonEntry | LooseEntry | MarkEntry;

/** The lines of a people section as people, group headings and loose lines (offices, topics), wrapped lines put together. */
export function entries(section: Section, width: number, language: Language): Entry[] {
  const lines = section.lines.filter((line, index) => !isColumnHead(line, section.lines[index + 1], language));
  const result: Entry[] = [];
  const addressed = section.lines.some((line) => startsWithPerson(listMark(line.text)?.rest ?? line.text, language));
  const company = section.lines.some((line) => {
    const rest = readPerson(listMark(line.text)?.rest ?? line.text, language)?.rest ?? '';
    return rest !== '' && isOffice(rest, language);
  });
  let before: Line | null = null;
  let started = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      before = null;
      continue;
    }
    const mark = listMark(line.text);
    const body = withoutLead(mark?.rest ?? line.text, language);
    const close = before !== null;
    const last = result.at(-1);
    const fixed = markEntry(line, body, language);
    if (fixed) result.push(fixed);
    else if (before && !mark && last && isContinuation(before, line, last, width, language))
      extend(last, body, line.no);
    else {
      const next = lines[index + 1]?.text ?? '';
      const pending = last?.kind === 'person' && last.person.honorific !== null && last.rest === null && mark === null;
      const trust = { pending, inline: section.inline && !started, marked: mark !== null, addressed, company, next };
      const list = mark ? `${mark.style} ${line.indent}` : '';
      const row = isRow(line, language) ? line.cells : [];
      const topic = row.length === 0 ? topicBefore(body, language) : null;
      const people = peopleOn(
        row.length > 0 ? row.slice(0, 2).join(', ') : body.slice(topic?.length ?? 0),
        line.no,
        close,
        list,
        trust,
        language,
      );
      if (people) {
        result.push(...people);
        const told = topic?.replace(/\s[—–-]\s+$/, '');
        for (const cell of told === undefined ? row.slice(2) : [told])
          result.push({
            kind: 'loose',
            text: { value: cell, first: line.no, last: line.no },
            marked: true,
            list: '',
            close: true,
          });
      } else
        result.push({
          kind: 'loose',
          text: { value: body, first: line.no, last: line.no },
          marked: mark !== null,
          list,
          close,
        });
    }
    before = line;
    started = true;
  }
  return result;
}

/** "Counting carbon — Mr. A, researcher": up to the person. */
function topicBefore(body: string, language: Language): string | null {
  const dash = /^[^()]{3,200}?\s[—–-]\s+/u.exec(body);
  if (!dash || !startsWithPerson(body.slice(dash[0].length), language)) return null;
  return readPerson(body, language) === null ? dash[0] : null;
}

/** A table's row: the name by itself in the first column. */
const isRow = (line: Line, language: Language): boolean =>
  line.cells.length > 1 && readPerson(line.cells[0] ?? '', language)?.rest === '';

/** What the columns of a table of people are, above the first of them. */
const isColumnHead = (line: Line, next: Line | undefined, language: Language): boolean =>
  next !== undefined &&
  line.cells.length > 1 &&
  line.cells.length === next.cells.length &&
  isRow(next, language) &&
  line.cells.every((cell) => words(cell).length <= 3 && !startsWithPerson(cell, language)) &&
  !isRow(line, language);

/** "Video message by Mr. ...": without what stands before the honorific. */
function withoutLead(text: string, language: Language): string {
  const lead = language.personLead.exec(text);
  const behind = lead ? text.slice(lead[0].length) : '';
  return startsWithPerson(behind, language) ? behind : text;
}

function markEntry(line: Line, body: string, language: Language): MarkEntry | null {
  const text = { value: body, first: line.no, last: line.no };
  const { rest } = takeHonorific(body, language);
  const onlyMark = /^\(?(?:\d{1,2}|[a-z])[.)]$/i.test(body);
  if (onlyMark || isPlaceholder(rest.slice(0, 200).split(/[,;]/)[0] ?? '', language))
    return { kind: 'placeholder', ordinal: 0, text };
  // "expert (to be confirmed)": nobody is named.
  if (isUnsettled(body.slice(0, 300), language) && readPerson(body, language) === null && body.length < 300)
    return { kind: 'placeholder', ordinal: 0, text };
  const slot = readSlotHeading(body, language) ?? readSlotHeading(line.text, language);
  return slot ? { kind: 'slot', ordinal: slot.ordinal, text: { ...text, value: slot.rest } } : null;
}

function isContinuation(before: Line, line: Line, last: Entry, width: number, language: Language): boolean {
  if (last.kind !== 'person' && last.kind !== 'loose') return false;
  if (startsWithPerson(withoutLead(line.text, language), language)) return false;
  if (last.kind === 'person' && last.rest === null && !/[,–-]$/.test(before.text)) return startsLower(line.text);
  const end = words(before.text.slice(-40)).at(-1) ?? '';
  if (
    startsLower(line.text) ||
    line.text.startsWith('(') ||
    /[,(]$/.test(before.text) ||
    (language.joiners.has(end) && !/[.;:]$/.test(before.text))
  )
    return true;
  return brokenByWidth(before, line, width) && !/[.;:]$/.test(before.text);
}

/** Longest office or topic that is put together from lines; the brief takes less. */
const LONGEST = 3000;

function extend(entry: Entry, text: string, no: number): void {
  const known = entry.kind === 'person' ? entry.rest : entry.text;
  if (known && known.value.length > LONGEST) return;
  if (entry.kind === 'loose')
    entry.text = { value: joinLines([entry.text.value, text]), first: entry.text.first, last: no };
  else if (entry.kind === 'person') {
    entry.rest = entry.rest
      ? { value: joinLines([entry.rest.value, text]), first: entry.rest.first, last: no }
      : { value: text, first: no, last: no };
  }
}

interface Trust {
  /** The person above has a honorific and no office yet, so this line is the office. */
  readonly pending: boolean;
  readonly inline: boolean;
  readonly marked: boolean;
  readonly addressed: boolean;
  /** Somebody else of the section is surely a person. */
  readonly company: boolean;
  readonly next: string;
}

function peopleOn(
  body: string,
  no: number,
  close: boolean,
  list: string,
  trust: Trust,
  language: Language,
): PersonEntry[] | null {
  const parts = body.length > 5000 ? [body] : splitPeople(body, language);
  const people = parts.map((part) => readPerson(part, language));
  const whole = people.every((person) => person !== null)
    ? people
    : [readPerson(body, language) ?? officeFirst(parts, language)];
  const first = whole[0];
  if (!first || (first.honorific === null && !isTrusted(first, trust, language))) return null;
  return whole.flatMap((person, index) => {
    if (!person) return [];
    const at = { value: person.name, first: no, last: no };
    const rest = person.rest === '' ? null : { value: person.rest, first: no, last: no };
    return [
      { kind: 'person' as const, person, at, rest, close: close || index > 0, list, joined: index < whole.length - 1 },
    ];
  });
}

/** What makes a name of words without an honorific: its place in the note, or an office behind or under it. */
function isTrusted(person: PersonText, trust: Trust, language: Language): boolean {
  if (trust.pending) return false;
  if (person.rest !== '')
    return (
      isOffice(person.rest, language) ||
      (!trust.addressed && trust.company && /^\p{Ll}/u.test(person.rest)) ||
      (!trust.addressed && (trust.inline || trust.marked) && (trust.company || /^\p{Lu}/u.test(person.rest)))
    );
  if (isOffice(trust.next, language) && !startsWithPerson(trust.next, language)) return true;
  return (trust.inline || trust.marked) && !trust.addressed;
}
