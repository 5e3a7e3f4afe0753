/** One cleaned line of a note. */
export interface Line {
  /** Number of the line in the note as given, counted from 1. */
  readonly no: number;
  /** Trimmed, every run of blanks one space. */
  readonly text: string;
  /** Where columns were set apart by bars, tabs or runs of blanks: the columns, else the one text. */
  readonly cells: readonly string[];
  /** Blanks before the text, a tab counting four. */
  readonly indent: number;
  /** Marked as a heading by the writer (Markdown). */
  readonly marked: boolean;
}

/** A value and the lines it was read from, both inclusive. */
export interface Found<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** A text and the lines it was read from. */
export type Passage = Found<string>;

/** The line with another text on it, for what remains once a label or mark is taken off. */
export function withText(line: Line, text: string): Line {
  return { ...line, text, cells: [text] };
}

/** Joins passages with one space into one that covers the lines of all; null for none or only blanks. */
export function join(parts: readonly Passage[], glue = ' '): Passage | null {
  const full = parts.filter((part) => part.value !== '');
  const head = full[0];
  if (!head) return null;
  const texts = full.map((part) => part.value);
  const value = glue === ' ' ? joinLines(texts) : texts.join(glue);
  return {
    value,
    first: full.reduce((least, part) => Math.min(least, part.first), head.first),
    last: full.reduce((most, part) => Math.max(most, part.last), head.last),
  };
}

/** Lines as one text: a word divided at a line's end keeps its hyphen and gets no blank. */
export function joinLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let last = '';
  for (const line of lines) {
    if (last !== '') pieces.push(/\p{L}-$/u.test(last.slice(-3)) && startsLower(line) ? '' : ' ');
    pieces.push(line);
    last = line;
  }
  return pieces.join('');
}

export function passage(line: Line): Passage {
  return { value: line.text, first: line.no, last: line.no };
}

const bareLetters = new Map<string, string>();

/** A Latin letter without its accent, if that is one letter too. */
function bare(letter: string): string {
  const known = bareLetters.get(letter);
  if (known !== undefined) return known;
  const made = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const kept = made.length === letter.length ? made : letter;
  bareLetters.set(letter, kept);
  return kept;
}

/** Nothing to be changed but its case. */
const PLAIN = /^[ -_a-~\t]*$/;

/** Lower case, straight apostrophes and hyphens, Latin letters without accents: the form in which words are looked up. Of the same length, but for a few letters. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/[\u00C0-\u024F]/g, bare)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-');
}

/** A small word that lost its vowel before another ("l'", "d'", "qu'"). */
const ELIDED = /(?<![\p{L}\p{N}'-])([cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/gu;

/** The words of a text in their looked-up form; hyphens and apostrophes stay inside words, but for those of elided articles. */
export function words(text: string): string[] {
  const parted = fold(text)
    .replace(ELIDED, '$1 ')
    .replace(/(\d)\.?([ªº])/g, '$1$2');
  return parted.match(/[\p{L}\p{N}&]+(?:['-][\p{L}\p{N}]+)*(?:\(s\))?/gu) ?? [];
}

export const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^["“«„'‘(¿¡]*\s?\p{Lu}/u.test(text);

const OPEN = '"“«„”‟»‹';
const CLOSE = '"”»“‟«›';

/** The text without the quotation marks around it, balanced or not; null if it neither begins nor ends with one. */
export function unquote(text: string): string | null {
  const trimmed = text.replace(/[\s.;,]+$/u, '');
  const opens = trimmed !== '' && OPEN.includes(trimmed[0] ?? '');
  const closes = trimmed.length > 1 && CLOSE.includes(trimmed.at(-1) ?? '');
  if (!opens) return null;
  const inner = trimmed.slice(1, closes ? -1 : undefined).trim();
  return inner === '' || /["“”«»„]/.test(closes ? inner.replace(/[“"][^“”"]{0,500}[”"]/g, '') : inner) ? null : inner;
}

/** Without the mark a list puts at an element's end: `;`, `.`, `, and`, `; and`. */
export function stripEnd(text: string, and: RegExp): string {
  return text
    .replace(/\s+$/, '')
    .replace(and, '')
    .replace(/[\s;,.]+$/, '')
    .trim();
}
