import { readHeading } from './headings.ts';
import { startsWithPerson } from './honorifics.ts';
import type { Language } from './languages/language.ts';
import { languageOf, languages, readingOf, shares } from './languages/languages.ts';
import { listMark } from './lines.ts';
import { type Line, startsLower, withText, words } from './text.ts';

export interface OneLanguage {
  readonly lines: readonly Line[];
  readonly language: Language;
  /** False where hardly any of a known language's small words stand in the text. */
  readonly sure: boolean;
}

/** A second language is part of the note from this share of its words on; less is quotations and names. */
const SECOND = 0.2;
/** So much of the first language there is of one that stands before it in a note in two. */
const EQUAL = 0.6;
const LOOKED_AT = 2000;

/**
 * The note in its own language. Of a note in two languages what stands in the other one is left out: the second half
 * of "one / the other", every paragraph, and a whole second version. Lines that could be either stay.
 */
export function oneLanguage(lines: readonly Line[]): OneLanguage {
  const text = lines.slice(0, LOOKED_AT).map((line) => line.text);
  const spoken = lines.slice(0, LOOKED_AT).map(said);
  const counts = new Map<Language, number>();
  for (const one of spoken.flat()) counts.set(one.language, (counts.get(one.language) ?? 0) + one.words);
  const found = shares(text.join('\n'));
  const most = found.reduce((best, one) => (one.share > best.share ? one : best));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const others = [...counts]
    .filter(([language, count]) => language !== most.language && count >= SECOND * total)
    .map(([language]) => language);
  const equal = others.filter((language) => (counts.get(language) ?? 0) >= EQUAL * (counts.get(most.language) ?? 0));
  const main = first(spoken, [most.language, ...equal]) ?? most.language;
  const second = new Set([most.language, ...others].filter((language) => language !== main));
  const language = readingOf(main, guests(text, main, second));
  const sure = most.share >= 0.05;
  const side = second.size > 0 ? usualSide(lines.slice(0, LOOKED_AT), main) : null;
  const cut: Cut = { main, second, side, language };
  const pairs = lines.map((line, at) => (at < LOOKED_AT ? ownSide(line, cut) : line));
  if (second.size === 0) return { lines: pairs, language, sure };
  return { lines: withoutSecond(pairs, spoken, main, second, language), language, sure };
}

/** What a note in two languages is cut by. */
interface Cut {
  readonly main: Language;
  readonly second: ReadonlySet<Language>;
  /** The side of a stroke that the note's own language usually stands on. */
  readonly side: number | null;
  readonly language: Language;
}

interface Said {
  readonly language: Language;
  readonly words: number;
}

/** What is said in which language on a line; in two where it has two sides. */
function said(line: Line): Said[] {
  const text = line.text.slice(0, 600);
  const sides = sidesOf(line).flatMap((side) => spokenOn(side.slice(0, 600)));
  return sides.length > 0 ? sides : spokenOn(text);
}

function spokenOn(text: string): Said[] {
  const language = languageOf(text);
  return language ? [{ language, words: words(text).length }] : [];
}

const sidesOf = (line: Line): readonly string[] =>
  / [/|] /.test(line.text) ? line.text.split(/\s+[/|]\s+/) : line.cells;

/** Of several languages of about equal weight, the one the note begins with. */
function first(spoken: readonly (readonly Said[])[], candidates: readonly Language[]): Language | null {
  const long = spoken.flat().find((one) => one.words >= 5 && candidates.includes(one.language));
  return long?.language ?? null;
}

/** Other languages that people of the note are addressed in, all of whose honorifics then count. */
function guests(text: readonly string[], main: Language, second: ReadonlySet<Language>): Language[] {
  const forms = new Set(
    text.flatMap((line) => line.slice(0, 400).match(/(?<![\p{L}\p{N}])\p{Lu}\p{L}{1,5}(?=\.?\s)/gu) ?? []),
  );
  const own = (form: string, language: Language): boolean =>
    form.length > 2 &&
    language.honorifics.has(form) &&
    languages.every((other) => other === language || !other.honorifics.has(form));
  return languages.filter(
    (other) => other !== main && (second.has(other) || [...forms].some((form) => own(form, other))),
  );
}

/** Of "Panel on water / Table ronde sur l'eau", also behind a label or in two columns, the side in the note's language. */
function ownSide(line: Line, cut: Cut): Line {
  if (line.text.length > 1500 || !/\s\/\s|\s\|\s/.test(line.text)) return columns(line, cut);
  const colon = line.text.slice(0, 90).search(/\s?:/);
  const labelled = colon > 0 && readHeading(line.text.slice(0, colon), cut.language) !== null;
  const label = labelled ? (/^[^:]{0,90}:\s*/.exec(line.text)?.[0] ?? '') : '';
  const sides = line.text.slice(label.length).split(/\s+[/|]\s+/);
  const own = ownOf(sides, cut);
  return own === null ? line : withText(line, label + own);
}

function columns(line: Line, cut: Cut): Line {
  const own = line.cells.length === 2 ? ownOf(line.cells, cut) : null;
  return own === null ? line : withText(line, own);
}

function ownOf(sides: readonly string[], { main, second, side, language }: Cut): string | null {
  if (sides.length < 2 || sides.length > languages.length) return null;
  const spoken = sides.map((side) => languageOf(side.slice(0, 600)));
  const own = spoken.flatMap((language, at) => (language === main ? [at] : []));
  const open = spoken.flatMap((language, at) => (language === null ? [at] : []));
  const other = sides.length - own.length - open.length;
  // In a note in two languages one side's language tells the other's.
  const [at] = own.length === 1 && (other > 0 || second.size > 0) ? own : [];
  if (at !== undefined) return sides[at] ?? null;
  const told = own.length === 0 && open.length === 1 && spoken.some((one) => one !== null && second.has(one));
  if (told) return sides[open[0] ?? 0] ?? null;
  const people = sides.filter((one) => startsWithPerson(listMark(one)?.rest ?? one, language)).length;
  return side !== null && open.length === 2 && sides.length === 2 && people < 2 && sides.every(isWorded)
    ? (sides[side] ?? null)
    : null;
}

const isWorded = (text: string): boolean => /\p{Ll}{3}/u.test(text) && !/\d/.test(text);

/** On which side of a stroke the note's own language usually stands; null where it has no usual one. */
function usualSide(lines: readonly Line[], main: Language): number | null {
  const seen = [0, 0];
  for (const line of lines) {
    const sides = sidesOf(line).map((one) => languageOf(one.slice(0, 600)));
    if (sides.length !== 2) continue;
    const [left, right] = sides;
    if (left === main && right !== main) seen[0] = (seen[0] ?? 0) + 1;
    if (right === main && left !== main) seen[1] = (seen[1] ?? 0) + 1;
  }
  const [left = 0, right = 0] = seen;
  if (Math.max(left, right) < 2) return null;
  return left >= 3 * right ? 0 : right >= 3 * left ? 1 : null;
}

/** Blanks every line in another language with the lines that go on with it, and what stands behind the last line in the note's own. */
function withoutSecond(
  lines: readonly Line[],
  spoken: readonly (readonly Said[])[],
  main: Language,
  second: ReadonlySet<Language>,
  language: Language,
): Line[] {
  const isOwn = (at: number): boolean => spoken[at]?.some((one) => one.language === main) ?? false;
  const isSecond = (at: number): boolean =>
    !isOwn(at) && (spoken[at]?.some((one) => second.has(one.language)) ?? false);
  const lastOwn = spoken.findLastIndex((_, at) => isOwn(at));
  const behind = spoken.findIndex((_, at) => at > lastOwn && isSecond(at));
  const whole = behind >= 0 && spoken.filter((_, at) => at >= behind && isSecond(at)).length >= 5;
  let before = false;
  return lines.map((line, at) => {
    const goesOn: boolean = before && (spoken[at]?.length ?? 0) === 0 && startsLower(line.text);
    // Who takes part is named in either language.
    const person = isSecond(at) && startsWithPerson(listMark(line.text)?.rest ?? line.text, language);
    before = (whole && at >= behind) || (line.text !== '' && !person && (isSecond(at) || goesOn));
    return before ? withText(line, '') : line;
  });
}
