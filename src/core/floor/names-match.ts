import { foldName } from './names-fold.ts';
import type { NameLanguage } from './names-tables.ts';

/** One form of a name, as it is compared. */
export interface Form {
  /** Folded, with a space before it, so that a word's beginning is always " " and what was typed. */
  readonly text: string;
  /** Null for codes, abbreviations and colloquial names, which count in every language. */
  readonly language: NameLanguage | null;
}

/** What was typed, made ready for one comparison after another. */
export interface Query {
  /** Folded and, like each of its words, with a space before it: found only where a word begins. */
  readonly whole: string;
  readonly words: readonly string[];
  /** What may also stand within a word. */
  readonly anywhere: string | null;
}

/** The score of a form that does not match. */
export const NO_MATCH = 12;

/** Makes a query; null for nothing typed. */
export function toQuery(typed: string): Query | null {
  const folded = foldName(typed);
  if (folded === '') return null;
  // One letter within a word would find nearly every name; one Han character is a syllable and says something.
  const anywhere = folded.length > 1 || /\p{Script=Han}/u.test(folded) ? folded : null;
  return { whole: ` ${folded}`, words: folded.split(' ').map((word) => ` ${word}`), anywhere };
}

/**
 * The best of a delegation's forms: lower is better, NO_MATCH is none. Odd: found only in a language that is neither
 * `language` nor English.
 */
export function score(forms: readonly Form[], query: Query, language: NameLanguage): number {
  let best = NO_MATCH;
  for (const form of forms) {
    const foreign = form.language === null || form.language === 'en' || form.language === language ? 0 : 1;
    const here = match(form.text, query) + foreign;
    if (here < best) best = here;
  }
  return best;
}

function match(form: string, { whole, words, anywhere }: Query): number {
  const at = form.indexOf(whole);
  if (at === 0) return form.length === whole.length ? 0 : 2;
  if (words.length > 1 && isShortened(form, words)) return 4;
  if (at > 0) return 6;
  if (words.length > 1 && words.every((word) => form.includes(word))) return 8;
  return anywhere !== null && form.includes(anywhere) ? 10 : NO_MATCH;
}

/** The name's own first word and further ones in its order, each only begun: "rep kor", "g b". */
function isShortened(form: string, words: readonly string[]): boolean {
  let from = 0;
  for (const [i, word] of words.entries()) {
    const at = form.indexOf(word, from);
    if (at < 0 || (i === 0 && at > 0)) return false;
    from = at + word.length;
  }
  return true;
}
