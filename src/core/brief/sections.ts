import {
  endsField,
  goesOnBelow,
  isMidSentence,
  isOfficeLine,
  isProse,
  isUnknownHeading,
  isUnknownRole,
} from './boundaries.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { clockRow, isPeople, isShort, openEnded, openHeading, splitHeading } from './open-heading.ts';
import { type Line, withText } from './text.ts';

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

/** "A/HRC/35/20" alone on a line: a document, also where no heading says so. */
const isSymbol = (text: string): boolean =>
  text.length < 120 &&
  /^(?:[A-Z]{1,6}(?:\/[A-Z\d.-]{1,12}){2,6}(?:\s*[;,]\s*(?!$))?){1,6}[.;,]?$/.test(text) &&
  /\d/.test(text);

interface Draft extends Section {
  lines: Line[];
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
    if (isSymbol(line.text) && !current?.kinds.includes('documents') && !head) {
      current = start(['documents'], null, line, true);
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
