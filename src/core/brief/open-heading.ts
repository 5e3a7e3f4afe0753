import { dates } from './dates.ts';
import { type Heading, readHeading, readOpenHeading } from './headings.ts';
import { startsWithPerson } from './honorifics.ts';
import { cached } from './languages/cached.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { listMark, withoutHeadingNumber } from './lines.ts';
import { type Line, startsLower, startsUpper, words } from './text.ts';
import { hours } from './times.ts';

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
/** A time of day, or a range of them, before words: a row of a timed programme. */
export const clockRow = cached((language) => {
  const { until, hours: hourWords, at } = language.time;
  const words = hourWords.join('|');
  const half = '(?:\\s?[ap]\\.?\\s?m\\.?)?';
  const minutes = `\\s?(?:[:.h]|${words})\\s?\\d{2}`;
  const time = `\\d{1,2}(?:${minutes}${half}|\\s?[ap]\\.?\\s?m\\.?|\\s?h(?!\\p{L})|\\s(?:${words})(?!\\p{L}))`;
  const end = `\\d{1,2}(?:${minutes}|\\s?h(?!\\p{L}))?${half}`;
  return new RegExp(
    `^[[(]?(?:(?:${[...at, ...language.time.until].join('|')})\\s+)?${time}(?:\\s*(?:[-–—/]|${until.join('|')})\\s*${end})?(?:\\s*(?:${words})(?!\\p{L})\\.?)?[\\])]?\\s*[:–—|.-]?\\s+(?=["“«¿]?\\s?\\p{L})`,
    'iu',
  );
});

export const isShort = (kinds: readonly SectionKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => SHORT.includes(kind));
export const isPeople = (kinds: readonly SectionKind[]): boolean => kinds.some((kind) => PEOPLE.includes(kind));

export interface Opened extends Heading {
  readonly value: string;
}
/** A heading at the start of a line, with what stands behind it. */
export function openHeading(line: Line, language: Language): Opened | null {
  const timed = clockRow(language).exec(line.text);
  const bulleted = listMark(line.text);
  const text = timed ? line.text.slice(timed[0].length) : line.text.replace(/^\[/, '');
  // A bullet stands before a heading only with its value ("- Chair: Ms. A"); alone the words are an element of a list.
  const bullet = bulleted !== null && bulleted.style.length === 1;
  const found = !bullet && (openText(text, timed ? [] : line.cells, language) ?? (timed && row(text, language)));
  if (found) return found;
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
  // "Where? Town hall".
  const asked = /^¿?\s?(\p{L}{2,12})\s?\?\s*(?=\S)/u.exec(text);
  const wanted = asked?.[1] === undefined ? null : readHeading(asked[1], language);
  if (asked && wanted && (isShort(wanted.kinds) || isPeople(wanted.kinds)))
    return { ...wanted, value: text.slice(asked[0].length) };
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
    if (people && language.leadsToPerson.has(words(prefix).at(-1) ?? '') && startsUpper(value) && value.length < 200)
      return { ...heading, value };
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
export function splitHeading(line: Line, next: Line, language: Language): Opened | null {
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
export function openEnded(lines: readonly Line[], at: number, head: boolean, language: Language): Opened | null {
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
