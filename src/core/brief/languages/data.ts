import { fold } from '../text.ts';

/** Words parted by blanks, in their looked-up form. */
export const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/).filter(Boolean));

/** Printed forms parted by blanks, case kept. */
export const forms = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Phrases parted by commas or line ends, in their looked-up form. */
export const list = (phrases: string): readonly string[] =>
  fold(phrases)
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** "one 1, two 2": words with numbers, in their looked-up form. */
export function table(entries: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    list(entries).map((entry) => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at), Number(entry.slice(at + 1))];
    }),
  );
}

/** "director, directora": words with one and the same value. */
export const all = <T>(phrases: string, value: T): Record<string, T> =>
  Object.fromEntries(list(phrases).map((phrase) => [phrase, value]));

/** Latin letters, accents and figures as plain ranges: with the flag for case, `\p{L}` would take a hundred times as long to compile. */
const LETTERS =
  'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
const FIGURES = '0-9';
/** A letter of any other script beside one of ours is part of the same word; taken widely, for the same reason. */
const OTHERS =
  '\\u0250-\\u02FF\\u0370-\\u1DFF\\u1F00-\\u1FFF\\u20D0-\\u218F\\u2460-\\u249B\\u24B6-\\u24FF\\u2776-\\u2793\\u2C00-\\u2DFF\\u3005-\\u3007\\u3021-\\uD7FF\\uF900-\\uFDFF\\uFE20-\\uFE2F\\uFE70-\\uFEFE\\uFF10-\\uFFDC\\u{10000}-\\u{10FFFF}';
const WORD = `[${LETTERS}${FIGURES}_${OTHERS}]`;
const EDGE = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/**
 * A case-insensitive pattern for languages with accents: `\b` is the edge of a word with any accents, an accented letter
 * also matches the bare one (capitals are often printed so), an apostrophe also the curly one, `\p{L}` any Latin letter.
 * No accents or apostrophes inside classes.
 */
export function rx(source: string, flags = 'iu'): RegExp {
  const accented = source.replace(/[\u00C0-\u024F]/g, (letter) => {
    const bare = fold(letter);
    return bare === letter ? letter : `[${letter}${bare}]`;
  });
  const ranged = accented.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LMN]\}/g, (part) =>
    part.startsWith('[')
      ? part.replace(/(?:\\p\{[LM]\})+/g, LETTERS).replace(/\\p\{N\}/g, FIGURES)
      : `[${part === '\\p{N}' ? FIGURES : LETTERS}]`,
  );
  return new RegExp(ranged.replace(/\\b/g, EDGE).replace(/'/g, "(?:['’]\\s?|\\s)"), flags);
}
