import {
  endsField,
  goesOnBelow,
  isMidSentence,
  isOfficeLine,
  isProse,
  isUnknownHeading,
  isUnknownRole,
} from './boundaries.ts';
import { startsWithPerson } from './honorifics.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { listMark } from './lines.ts';
import { clockRow, isPeople, isShort, type Opened, openEnded, openHeading, splitHeading } from './open-heading.ts';
import { readPerson } from './person.ts';
import { type Line, unquote, withText, words } from './text.ts';

export interface Section {
  /** Empty for lines under no heading. */
  readonly kinds: readonly SectionKind[];
  readonly ordinal: number | null;
  /** The heading's line as it stands, for what asks how the heading is worded. */
  readonly label: string;
  readonly line: number;
  /** The heading's last line, where it was broken over two. */
  readonly lastLine: number;
  /** The value stood beside the heading. */
  readonly inline: boolean;
  /** Blank lines kept. */
  readonly lines: readonly Line[];
  /** No stretch of text has begun before it. */
  readonly head: boolean;
}

/** "Introduction" over a paragraph of sentences, not over who introduces. */
function isIntroduction(lines: readonly Line[], at: number, opened: Opened, language: Language): boolean {
  if (!opened.kinds.every((kind) => kind === 'opening') || opened.value !== '') return false;
  if (!words(lines[at]?.text ?? '').some((word) => language.proseHeadings.has(word))) return false;
  const next = lines.slice(at + 1, at + 20).find((other) => other.text !== '');
  return (
    next !== undefined &&
    next.text.length > 40 &&
    listMark(next.text) === null &&
    !startsWithPerson(next.text, language) &&
    words(next.text).some((word) => language.verbs.has(word) || language.functionWords.has(word)) &&
    readPerson(next.text, language) === null &&
    /[.:]$|\p{Ll}$/u.test(next.text)
  );
}

/** A list of people below a blank line under "Chair: Ms. A": they have another role. */
function isOthersList(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const mark = line && listMark(line.text);
  if (!mark || lines[at - 1]?.text !== '' || !current.inline || current.kinds.includes('panellists')) return false;
  const [first] = current.lines;
  return (
    isPeople(current.kinds) &&
    first !== undefined &&
    listMark(first.text) === null &&
    startsWithPerson(first.text, language) &&
    startsWithPerson(mark.rest, language) &&
    current.lines.every((other) => other === first || other.text === '')
  );
}

/** "A/HRC/35/20" alone on a line: a document, also where no heading says so. */
const isSymbol = (text: string): boolean =>
  text.length < 120 &&
  /^(?:[A-Z]{1,6}(?:\/[A-Z\d.-]{1,12}){2,6}(?:\s*[;,]\s*(?!$))?){1,6}[.;,]?$/.test(text) &&
  /\d/.test(text);

interface Draft extends Section {
  lines: Line[];
  lastLine: number;
}
/** "ROUND TABLE" by itself above the title's other lines is the title's, where nobody stands under it. */
function isEventName(lines: readonly Line[], at: number, opened: Opened, language: Language): boolean {
  if (!opened.kinds.every((kind) => kind === 'panellists' || kind === 'floor')) return false;
  const line = lines[at];
  // "Panel: “Cities and heat”": no person, so the event's name.
  if (opened.value !== '') {
    const label = words((line?.text ?? '').slice(0, (line?.text.length ?? 0) - opened.value.length));
    return label.every((word) => language.eventWords.has(word)) && unquote(opened.value) !== null;
  }
  const list = words(line?.text ?? '');
  if (!list.some((word) => language.eventWords.has(word)) || /:$/.test(line?.text ?? '')) return false;
  const next = lines.slice(at + 1, at + 20).find((other) => other.text !== '');
  return next !== undefined && readPerson(listMark(next.text)?.rest ?? next.text, language) === null;
}

/** A line of several labels with their values, parted by blanks, as one line each. */
function parted(line: Line, language: Language): Line[] {
  if (line.cells.length < 2 || line.cells.length > 6) return [line];
  const rows = line.cells.map((cell) => withText(line, cell));
  const labels = rows.filter((row) => /:/.test(row.text) && (openHeading(row, language)?.value ?? '') !== '');
  return labels.length === rows.length ? rows : [line];
}

/** The lines in sections, each line in exactly one; headings are recognized in any wording that the language's table covers. */
export function sections(given: readonly Line[], language: Language): Section[] {
  const lines = given.flatMap((line) => parted(line, language));
  const result: Draft[] = [];
  let head = true;
  const start = (kinds: readonly SectionKind[], ordinal: number | null, line: Line, inline: boolean): Draft => {
    if (!(kinds.length === 0 || isShort(kinds))) head = false;
    const made: Draft = { kinds, ordinal, label: line.text, line: line.no, lastLine: line.no, inline, lines: [], head };
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
      !(head && isEventName(lines, at, opened, language)) &&
      !isMidSentence(line, lines[at - 1]) &&
      !isOfficeLine(opened, line, current, lines[at - 1], language)
    ) {
      const kinds = isIntroduction(lines, at, opened, language) ? (['background'] as const) : opened.kinds;
      if (split) at += 1;
      const valueLine = split ? (next as Line) : line;
      current = start(kinds, opened.ordinal, line, opened.value !== '');
      if (split) current.lastLine = valueLine.no;
      if (opened.value !== '') current.lines.push(withText(valueLine, opened.value));
      continue;
    }
    if (isSymbol(line.text) && !current?.kinds.includes('documents') && !head) {
      current = start(['documents'], null, line, true);
      current.lines.push(line);
      continue;
    }
    if (current && isOthersList(lines, at, current, language)) {
      current = start(['programme'], null, line, true);
      current.lines.push(line);
      continue;
    }
    // A row of a timed programme that no heading is in, or a heading of no known role right above a person.
    if (current && !head && (clockRow(language).test(line.text) || isUnknownRole(lines, at, current, language))) {
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
