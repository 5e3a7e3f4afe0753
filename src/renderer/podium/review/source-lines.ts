import type { Brief } from '../../../core/brief/brief.ts';

/** First and last line of a note, counted from 1. */
export type Lines = readonly [first: number, last: number];

/** The lines a value was read from; null for what no line gave. */
export const linesOf = (source: Brief['source'], pointer: string | null): Lines | null =>
  (pointer !== null && Object.hasOwn(source, pointer) ? source[pointer] : undefined) ?? null;

/**
 * The values that a line gave, those with the fewest lines first: a name before the paragraph it stands in. A short title
 * is only proposed from the title, and a person's honorific stands with the name: neither is meant by a line.
 */
export const valuesOf = (source: Brief['source'], line: number): readonly string[] =>
  Object.entries(source)
    .filter(
      ([pointer, [first, last]]) => first <= line && line <= last && !/(^\/shortTitle|\/honorific)$/.test(pointer),
    )
    .sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))
    .map(([pointer]) => pointer);

/** Beyond this a note is shown no further: no session's note is as long. */
const MOST_LINES = 3000;

/** The note's lines as the parser counts them, and how many are not shown. */
export const noteLines = (text: string): { readonly lines: readonly string[]; readonly left: number } => {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return { lines: all.slice(0, MOST_LINES), left: Math.max(0, all.length - MOST_LINES) };
};
