import { dates } from './dates.ts';
import { type Heading, readHeading, readOpenHeading } from './headings.ts';
import { startsWithPerson } from './honorifics.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { listMark, withoutHeadingNumber } from './lines.ts';
import { isOffice } from './person.ts';
import { namesRoom } from './place.ts';
import { isPlaceholder } from './placeholder.ts';
import { fold, type Line, startsLower, startsUpper, withText, words } from './text.ts';
import { hours } from './times.ts';

export interface Section {
  /** Empty for lines under no heading. */
  readonly kinds: readonly SectionKind[];
  readonly ordinal: number | null;
  /** The heading's line as it stands, for what asks how the heading is worded. */
  readonly label: string;
  readonly line: number;
  /** The value stood beside the heading. */
  readonly inline: boolean;
  /** Blank lines kept. */
  readonly lines: readonly Line[];
  /** No stretch of text has begun before it. */
  readonly head: boolean;
}

interface Draft extends Section {
  lines: Line[];
}

/** Kinds whose value ends at the first blank line behind it. */
const SHORT: readonly SectionKind[] = [
  'document',
  'title',
  'theme',
  'date',
  'time',
  'start',
  'end',
  'duration',
  'venue',
  'asOf',
  'limits',
];
const PEOPLE: readonly SectionKind[] = ['chair', 'opening', 'moderator', 'panellists'];
const CLOCK =
  /^(?:\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s*(?:[-–—]|to)\s*\d{1,2}(?:\s?[:.h]\s?\d{2})?(?:\s?[ap]\.?m\.?)?)?(?:\s*hrs)?\s*[:–—|-]?\s+(?=\p{L})/iu;

export const isShort = (kinds: readonly SectionKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => SHORT.includes(kind));
export const isPeople = (kinds: readonly SectionKind[]): boolean => kinds.some((kind) => PEOPLE.includes(kind));

interface Opened extends Heading {
  readonly value: string;
}

/** The lines in sections, each line in exactly one; headings are recognized in any wording that the language's table covers. */
export function sections(lines: readonly Line[], language: Language): Section[] {
  const result: Draft[] = [];
  let head = true;
  const start = (kinds: readonly SectionKind[], ordinal: number | null, line: Line, inline: boolean): Draft => {
    if (!(kinds.length === 0 || isShort(kinds))) head = false;
    const made: Draft = { kinds, ordinal, label: line.text, line: line.no, inline, lines: [], head };
    result.push(made);
    return made;
  };
  let current: Draft | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (line.text === '') {
      if (current && isShort(current.kinds) && current.lines.some((other) => other.text !== '')) {
        if (!goesOnBelow(lines, at, current)) current = null;
      } else current?.lines.push(line);
      continue;
    }
    const next = lines[at + 1];
    const split = next && next.text !== '' ? splitHeading(line, next, language) : null;
    const opened = split ?? openHeading(line, language) ?? openEnded(lines, at, head, language);
    const topic =
      opened?.kinds.every((kind) => kind === 'theme' || kind === 'title') && current?.kinds.includes('panellists');
    if (
      opened &&
      !topic &&
      !isMidSentence(line, lines[at - 1]) &&
      !isOfficeLine(opened, line, current, lines[at - 1], language)
    ) {
      if (split) at += 1;
      const valueLine = split ? (next as Line) : line;
      current = start(opened.kinds, opened.ordinal, line, opened.value !== '');
      if (opened.value !== '') current.lines.push(withText(valueLine, opened.value));
      continue;
    }
    // A row of a timed programme that no heading is in, or a heading of no known role right above a person.
    if (current && !head && (CLOCK.test(line.text) || isUnknownRole(lines, at, current, language))) {
      current = start(['programme'], null, line, false);
      continue;
    }
    if (current && current.kinds.length > 0 && isUnknownHeading(lines, at, current, language)) {
      current = start(['other'], null, line, false);
      continue;
    }
    if (current && isPeople(current.kinds) && isProse(lines, at, current, language)) current = null;
    if (current && endsField(line, current, language)) current = null;
    if (!current) current = start(head ? [] : ['other'], null, line, false);
    current.lines.push(line);
  }
  return result;
}

/** A heading at the start of a line, with what stands behind it. */
function openHeading(line: Line, language: Language): Opened | null {
  const timed = CLOCK.exec(line.text);
  const bulleted = listMark(line.text);
  const text = timed ? line.text.slice(timed[0].length) : line.text.replace(/^\[/, '');
  const found = openText(text, timed ? [] : line.cells, language) ?? (timed && row(text, language));
  if (found) return found;
  // A bullet before a label with its value ("- Chair: Ms. A"), never before a bare word, which is an element of a list.
  const rest = bulleted && openText(bulleted.rest, [], language);
  return rest && rest.value !== '' && rest.kinds.every((kind) => PEOPLE.includes(kind) || SHORT.includes(kind))
    ? rest
    : null;
}

function openText(text: string, cells: readonly string[], language: Language): Opened | null {
  const whole = readHeading(withoutNote(text), language);
  if (whole) return { ...whole, value: '' };
  const [cell = '', ...others] = cells;
  if (others.length > 0) {
    const heading = readHeading(withoutNote(cell), language);
    if (heading) return { ...heading, value: others.join(' ').replace(/^[:/]\s*/, '') };
  }
  const colon = text.slice(0, 90).search(/\s?[:：]/);
  if (colon > 0) {
    const heading = readHeading(withoutNote(text.slice(0, colon)), language);
    if (heading) return { ...heading, value: text.slice(colon).replace(/^\s?[:：]\s*\/?\s*/, '') };
  }
  const dash = /\s+[-–—/]\s+|[–—]\s*/.exec(text.slice(0, 90));
  if (dash && dash.index > 0) {
    const heading = readHeading(text.slice(0, dash.index), language);
    if (heading) return { ...heading, value: text.slice(dash.index + dash[0].length) };
  }
  return runIn(text, language);
}

/** In a timed row "Panel discussion" is the panel's. */
function row(text: string, language: Language): Opened | null {
  const heading = readHeading(text, language, true);
  return heading && { ...heading, value: '' };
}

/** "Opening statement (5 minutes)", "Concept note (as of 9 June 2017)": the remark in brackets is not part of a heading. */
const withoutNote = (text: string): string => text.replace(/\s*\([^()]{3,80}\)\s*:?$/, '');

/** A heading with nothing between it and its value: before a person, a date or the first sentence of a paragraph. */
function runIn(text: string, language: Language): Opened | null {
  if (!startsUpper(withoutHeadingNumber(text))) return null;
  const parts = text.slice(0, 120).split(' ');
  for (let count = Math.min(6, parts.length - 1); count > 0; count -= 1) {
    const prefix = parts.slice(0, count).join(' ');
    const heading = readHeading(prefix, language);
    if (!heading) continue;
    const value = text.slice(prefix.length).trim();
    const people = isPeople(heading.kinds);
    if (people && startsWithPerson(value, language)) return { ...heading, value };
    if (people && /\bby$/i.test(prefix) && startsUpper(value) && value.length < 200) return { ...heading, value };
    const when = heading.kinds.some((kind) => kind === 'date' || kind === 'time' || kind === 'venue');
    if (
      when &&
      (dates(value.slice(0, 60), language)[0]?.index === 0 || hours(value.slice(0, 60), language)[0]?.index === 0)
    )
      return { ...heading, value };
    const sentence = text.length > (/\.$/.test(prefix) ? 40 : 100) && !people && !isShort(heading.kinds);
    const [second = ''] = words(value.slice(0, 30));
    if (sentence && startsUpper(value) && (/\.$/.test(prefix) || language.sentenceStarters.has(second)))
      return { ...heading, value };
  }
  return null;
}

/** A heading broken over two lines ("Opening" / "statements:"): the second begins small, or the first is no heading alone. */
function splitHeading(line: Line, next: Line, language: Language): Opened | null {
  if (line.text.length > 40 || /[:.;,]$/.test(line.text) || listMark(line.text) || listMark(next.text)) return null;
  const colon = next.text.slice(0, 50).indexOf(':');
  const second = colon > 0 ? next.text.slice(0, colon) : next.text;
  if (second.length > 40) return null;
  const alone = readHeading(line.text, language);
  const fits =
    startsLower(next.text) || (alone === null && words(line.text).every((word) => language.headingFillers.has(word)));
  const heading = fits && readHeading(`${line.text} ${second}`, language);
  if (!heading || (alone === null && readHeading(second, language) !== null && !startsLower(next.text) && colon < 0))
    return null;
  return { ...heading, value: colon > 0 ? next.text.slice(colon + 1).trim() : '' };
}

/** "Components of a good agreement": known by its first words, below a blank line, and above the meeting's text only over a list. */
function openEnded(lines: readonly Line[], at: number, head: boolean, language: Language): Opened | null {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || (before && before.text !== '') || listMark(line.text)) return null;
  let after = at + 1;
  while (lines[after]?.text === '') after += 1;
  const follows = lines[after];
  if (!follows || (head && !listMark(follows.text))) return null;
  const heading = readOpenHeading(line.text, language);
  return heading && { ...heading, value: '' };
}

/** "... will address the following / key questions:" broken by width: the second line is no heading. */
function isMidSentence(line: Line, before: Line | undefined): boolean {
  return before !== undefined && startsLower(line.text) && before.text.length > 50 && !/[.:;?!]$/.test(before.text);
}

/** "President" alone right under a bare name is that person's office; the heading of a further person has a colon or a blank above it. */
function isOfficeLine(
  opened: Opened,
  line: Line,
  current: Section | null,
  before: Line | undefined,
  language: Language,
): boolean {
  if (
    !current ||
    !isPeople(current.kinds) ||
    !before ||
    before.text === '' ||
    opened.value !== '' ||
    /:$/.test(line.text)
  )
    return false;
  if (!opened.kinds.every((kind) => kind === 'chair')) return false;
  return startsWithPerson(listMark(before.text)?.rest ?? before.text, language) && !before.text.includes(',');
}

/** In a note with a blank line between all lines, a title or theme goes on below one in small letters. */
function goesOnBelow(lines: readonly Line[], at: number, current: Section): boolean {
  return (
    isWords(current) && startsLower(lines[at + 1]?.text ?? '') && !/[.?!:;]$/.test(current.lines.at(-1)?.text ?? '')
  );
}

const isWords = (section: Section): boolean =>
  section.kinds.every((kind) => kind === 'theme' || kind === 'title' || kind === 'document');

/** A date, a time or a room under a title or theme is no longer part of it. */
function endsField(line: Line, current: Section, language: Language): boolean {
  if (current.kinds.length === 0 || !isWords(current) || !current.lines.some((other) => other.text !== ''))
    return false;
  const last = current.lines.at(-1)?.text ?? '';
  if (language.mandateIntro.test(last) && /\)$/.test(last)) return true;
  const timed = dates(line.text, language).length > 0 || hours(line.text, language).some((found) => found.end !== null);
  return (timed && !startsLower(line.text)) || namesRoom(line.text, language, 4);
}

/** "Comments and reflections" between the people of other roles: who follows has a role that is not known. */
function isUnknownRole(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || lines[at - 1]?.text !== '' || !isPeople(current.kinds) || current.kinds.includes('panellists'))
    return false;
  if (listMark(line.text) || isOffice(line.text, language) || !startsUpper(line.text) || line.text.length > 80)
    return false;
  const named = current.lines.some((other) => startsWithPerson(other.text, language));
  return (
    named &&
    startsWithPerson(next.text, language) &&
    !startsWithPerson(line.text, language) &&
    !isPlaceholder(line.text, language)
  );
}

/** A short line that stands by itself above a paragraph ends the section before it, though its words are unknown. */
function isUnknownHeading(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || (before && before.text !== '' && !line.marked)) return false;
  if (line.marked) return !isPeople(current.kinds);
  const bare = line.text.replace(/\s*:$/, '');
  if (bare.length > 60 || /[.,;?!”"]$/.test(bare) || !startsUpper(withoutHeadingNumber(bare)) || words(bare).length > 8)
    return false;
  if (isShort(current.kinds) || startsWithPerson(bare, language) || isPlaceholder(bare, language)) return false;
  if (listMark(line.text) && withoutHeadingNumber(line.text) === line.text) return false;
  if (dates(bare, language).length > 0 || hours(bare, language).length > 0) return false;
  let after = at + 1;
  while (lines[after]?.text === '') after += 1;
  const follows = lines[after];
  if (!follows || (listMark(line.text) && listMark(follows.text))) return false;
  const paragraph = follows.text.length > 60 && startsUpper(follows.text) && !startsWithPerson(follows.text, language);
  const long = paragraph && (/[.;:?!]/.test(follows.text) || follows.text.length > 90);
  if (!isPeople(current.kinds))
    return (
      current.lines.some((other) => other.text !== '') &&
      (long || (listMark(follows.text) !== null && words(bare).length <= 4))
    );
  return long && hasVerb(follows.text, language);
}

const hasVerb = (text: string, language: Language): boolean =>
  words(text.slice(0, 600)).some((word) => language.verbs.has(word));

/** A paragraph of sentences behind the people of a section belongs to the text again. */
function isProse(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (
    !line ||
    listMark(line.text) ||
    startsWithPerson(line.text, language) ||
    !current.lines.some((other) => other.text !== '')
  )
    return false;
  if (before && before.text !== '') return false;
  let text = line.text;
  for (let next = at + 1; text.length < 400 && lines[next]?.text; next += 1) text += ` ${lines[next]?.text}`;
  return (
    text.length > 40 &&
    startsUpper(text) &&
    /[.:!?]["”)\]]?$/.test(text.slice(0, 4000).trimEnd().slice(-3)) &&
    hasVerb(text, language) &&
    !/^["“«]/.test(fold(text))
  );
}
