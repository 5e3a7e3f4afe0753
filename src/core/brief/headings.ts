import { cached } from './languages/cached.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { withoutHeadingNumber } from './lines.ts';
import { ordinalOf } from './numbers.ts';
import { words } from './text.ts';

export interface Heading {
  /** What the heading announces; two kinds for "Mandate and background". */
  readonly kinds: readonly SectionKind[];
  /** "Second slot", "round 2": counted from 1, else null. */
  readonly ordinal: number | null;
}

const MAX_WORDS = 10;

const table = cached((language) => {
  const made = new Map<string, SectionKind>();
  for (const [kind, phrases] of Object.entries(language.headings) as [SectionKind, readonly string[]][]) {
    for (const phrase of phrases) made.set(words(phrase).join(' '), kind);
  }
  return made;
});

/** Of several kinds in one heading, those that decide: "Closing remarks by the chair" is a closing. */
function decide(kinds: readonly SectionKind[]): SectionKind[] {
  const all = [...new Set(kinds)];
  if (all[0] === 'panellists' && all.length === 2 && all[1] === 'theme') return ['panellists'];
  if (all.length > 1 && all.includes('title')) return decide(all.filter((kind) => kind !== 'title'));
  const has = (...wanted: SectionKind[]) => wanted.some((kind) => all.includes(kind));
  for (const strong of ['closing', 'limits', 'floor', 'documents'] as const) if (has(strong)) return [strong];
  if (has('questions')) return ['questions'];
  if (has('opening') && has('chair', 'moderator', 'panellists')) return all.filter((kind) => kind !== 'opening');
  if (has('document')) return ['document'];
  if (
    has('panellists') &&
    has('format', 'programme', 'components', 'theme', 'objectives', 'background', 'outcomes', 'date', 'time', 'venue')
  ) {
    return all.filter((kind) => kind !== 'panellists');
  }
  return all.length > 1 ? all.filter((kind) => kind !== 'other' && kind !== 'programme') : all;
}

/**
 * Reads a whole text as a heading: every word of it must belong to a phrase that the language knows or be one of its
 * fillers, and at least one phrase must be there. Null for anything else, so also for every sentence and title. `weakToo`: phrases
 * that are mostly part of titles count as well.
 */
export function readHeading(text: string, language: Language, weakToo = false): Heading | null {
  if (text.length > 90 || /[?!¿¡]/.test(text)) return null;
  for (const one of [language, ...(language.also ?? [])]) {
    const heading = headingIn(text, one, weakToo);
    if (heading) return heading;
  }
  // "Chair / Présidence": the same heading in two languages.
  const sides = text.split(/\s*[/|]\s*|\s+[–—-]\s+/);
  if (sides.length < 2 || sides.length > 3 || !language.also) return null;
  const both = sides.map(
    (side) => readHeading(side, { ...language, also: [] }, weakToo) ?? otherHeading(side, language),
  );
  const kinds = both.flatMap((heading) => heading?.kinds ?? []);
  return both.every((heading) => heading !== null)
    ? { kinds: decide(kinds), ordinal: both.find((heading) => heading.ordinal !== null)?.ordinal ?? null }
    : null;
}

const otherHeading = (text: string, language: Language): Heading | null =>
  (language.also ?? []).map((other) => headingIn(text, other, false)).find((heading) => heading !== null) ?? null;

function headingIn(text: string, language: Language, weakToo: boolean): Heading | null {
  const bare = withoutHeadingNumber(text.trim())
    .replace(language.doubleEndings, (end) => (/s/.test(end) ? 's' : ''))
    .replace(/^[[(\s]+|[\])\s:.–—-]+$/g, '');
  const list = words(bare.replace(/[’']s\b/gi, ''));
  if (list.length === 0 || list.length > MAX_WORDS) return null;
  const known = table(language);
  const kinds: SectionKind[] = [];
  let weak = !weakToo;
  let ordinal: number | null = null;
  // Where the last known phrase ends.
  let closed = 0;
  for (let at = 0; at < list.length; ) {
    let length = Math.min(5, list.length - at);
    while (length > 0 && !known.has(list.slice(at, at + length).join(' '))) length -= 1;
    const kind = length > 0 ? known.get(list.slice(at, at + length).join(' ')) : undefined;
    const word = list[at] ?? '';
    if (kind) {
      const faint = length === 1 && language.weakHeadings.has(word);
      // "Chair of the panel": the panel is not who chairs.
      if (!(faint && kind === 'panellists' && kinds.some((other) => other === 'chair' || other === 'moderator')))
        kinds.push(kind);
      weak &&= faint;
      at += length;
      closed = at;
      continue;
    }
    const place = /^[ivx]+$/.test(word) ? ordinalOf(word.toUpperCase(), language) : ordinalOf(word, language);
    const near = [list[at - 1], list[at + 1]].some(
      (other) =>
        other !== undefined &&
        [...language.slotWords, ...language.roundWords.singular, ...language.roundWords.plural].includes(other),
    );
    if (place !== null && near) ordinal ??= place;
    else if (!language.headingFillers.has(word)) return null;
    at += 1;
  }
  if (weak && ordinal === null && list.some((word) => language.headingFillers.has(word) && !language.joiners.has(word)))
    return null;
  if (weak && ordinal === null && list.length > 2) return null;
  const last = list.at(-1) ?? '';
  if (language.joiners.has(last) && !language.leadsToPerson.has(last) && closed < list.length) return null;
  return kinds.length > 0 ? { kinds: decide(kinds), ordinal } : null;
}

/** "First slot", "Part II: evidence", "Second group of panellists": the group's number and what else the line says. */
export function readSlotHeading(text: string, language: Language): { ordinal: number; rest: string } | null {
  if (text.length > 200) return null;
  const [label = '', ...after] = text.split(/\s*[:–—]\s*|\s+-\s+/);
  const list = words(label);
  if (list.length < 2 || list.length > 6) return null;
  const isSlot = (word: string | undefined): boolean => word !== undefined && language.slotWords.includes(word);
  const cased = label.match(/[\p{L}\p{N}&]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  const letter = /^[A-H]$/.test(cased[1] ?? '') ? 'ABCDEFGH'.indexOf(cased[1] ?? '') + 1 : null;
  const first = isSlot(list[0])
    ? (ordinalOf(cased[1] ?? '', language) ?? letter)
    : isSlot(list[1])
      ? ordinalOf(cased[0] ?? '', language)
      : null;
  if (first === null) return null;
  const others = list.slice(2);
  const known = [...language.panellistWords, ...language.slotWords];
  if (!others.every((word) => known.includes(word) || language.headingFillers.has(word))) return null;
  return { ordinal: first, rest: text.slice(label.length).replace(/^\s*[:–—-]\s*/, '') === '' ? '' : after.join(': ') };
}

/** Kinds whose headings may go on in words that no table has: "Components of a good agreement". */
const OPEN_ENDED: readonly SectionKind[] = [
  'background',
  'objectives',
  'questions',
  'components',
  'outcomes',
  'documents',
  'format',
  'mandate',
];

/** A heading of which only the beginning is known; the caller makes sure that it stands as one. */
export function readOpenHeading(text: string, language: Language): Heading | null {
  const bare = withoutHeadingNumber(text.trim()).replace(/\s*:$/, '');
  if (bare.length > 80 || /[.?!;,:]$/.test(bare) || !/^\p{Lu}/u.test(bare)) return null;
  const tokens = bare.split(' ');
  if (language.sentenceStarters.has((tokens[0] ?? '').toLowerCase())) return null;
  for (let count = Math.min(4, tokens.length - 2); count > 0; count -= 1) {
    if (!language.headingOf.has((tokens[count] ?? '').toLowerCase())) continue;
    const heading = readHeading(tokens.slice(0, count).join(' '), language);
    if (heading?.kinds.every((kind) => OPEN_ENDED.includes(kind))) return heading;
  }
  return null;
}
