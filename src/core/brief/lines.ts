import { type Line, startsLower } from './text.ts';

export interface Mark {
  /** Marks of one list have one style: the bullet itself, or how its numbers are written. */
  readonly style: string;
  readonly rest: string;
}

const BULLET = /^([·•∙◦‣▪▫■□●○➢➤►▶✓✔→⇒\uF000-\uF0FF])\s*(?=\S)/u;
const DASH = /^([-–—*]|o(?=\s))(?:\s+(?=\S)|(?=[\p{Lu}“"«]))/u;
const NUMBER =
  /^(?:Q|P|Question|Pregunta)\s?\d{1,2}\s?[.:)]\s+(?=\S)|^(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}\)|\d\/(?!\d))\s*(?=\S)|^\d{1,2}(?:\.\d{1,2}\.?|\.[-–]?|[°º][.)]?|[.)]?[-–])\s+(?=\S)/;
const LETTER = /^(?:\([a-z]{1,2}\)|[a-z]\))\s*(?=\S)|^[a-z]\.\s+(?=\S)|^\([A-Z]\)\s*(?=\S)|^[A-Z]\)\s*(?=\S)/;
const ROMAN = /^(?:\([ivx]{1,5}\)|[ivx]{1,5}\)|[ivx]{2,5}\.\s)\s*(?=\S)|^[IVX]{2,5}[.)]\s+(?=\S)/;

/** The mark of a list element at the start of a text, of any usual kind; null if there is none. */
export function listMark(text: string): Mark | null {
  const bullet = BULLET.exec(text) ?? DASH.exec(text);
  if (bullet) return { style: bullet[1] ?? '', rest: text.slice(bullet[0].length).trim() };
  const roman = ROMAN.exec(text);
  if (roman && !/^\(?[v]\)/.test(text))
    return { style: /^\(?i\)/.test(text) ? 'roman or letter' : 'roman', rest: text.slice(roman[0].length).trim() };
  for (const [style, form] of [
    ['number', NUMBER],
    ['letter', LETTER],
  ] as const) {
    const found = form.exec(text);
    if (found) return { style, rest: text.slice(found[0].length).trim() };
  }
  return null;
}

/** The text without the number of a heading ("1.", "II.", "A."), or the text itself. */
export function withoutHeadingNumber(text: string): string {
  return text.replace(/^(?:\(?(?:\d{1,2}|[IVX]{1,5}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s+(?=\S)/, '');
}

/** The column at which the note's lines were broken by hand or by a converter; 0 if they were not. */
export function wrapWidth(lines: readonly Line[]): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.indent + line.text.length);
  if (widest > 130 || widest < 50) return 0;
  const full = lines.filter((line) => line.indent + line.text.length >= widest - 12).length;
  return full >= 4 ? widest : 0;
}

/** Whether the next line's first word would not have fitted on this one, so that the break says nothing. */
export function brokenByWidth(line: Line, next: Line, width: number): boolean {
  return width > 0 && line.indent + line.text.length + 1 + (next.text.split(' ', 1)[0]?.length ?? 0) > width;
}

/** Whether a line goes on with the sentence of the line before it (neither of them blank, the second without a mark). */
export function goesOn(line: Line, next: Line, width: number): boolean {
  if (startsLower(next.text)) return true;
  return /[.;?!:]["”»)]?$/.test(line.text) ? brokenByWidth(line, next, width) : true;
}
