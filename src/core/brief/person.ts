import { takeHonorific } from './honorifics.ts';
import { cached } from './languages/cached.ts';
import type { Language } from './languages/language.ts';
import { isPlaceholder } from './placeholder.ts';
import { fold, words } from './text.ts';

export interface PersonText {
  readonly honorific: string | null;
  readonly name: string;
  /** What stood behind the name on the line, without the mark between; empty if nothing did. */
  readonly rest: string;
  /** Stood behind a colon. */
  readonly colon: boolean;
  /** Remarks in brackets: "by video message", "TBC". */
  readonly remarks: readonly string[];
}

const SEPARATOR = /\s*[,;:(|\t]|\s+[-–—/]+\s*|[-–—]\s+|\s*[–—]|$/u;

/**
 * Reads a text as one person: honorific, name, and what follows. With an honorific any name-shaped words do; without
 * one the name must be two to five capitalized words none of which is an office or an organization. Null for all else.
 */
export function readPerson(text: string, language: Language): PersonText | null {
  const line = text.slice(0, 1500).trim();
  const { honorific, rest: addressed } = takeHonorific(line, language);
  const quoted = addressed.replace(/^\(([^()]{2,60})\)/, '$1');
  const cut = nameEnd(quoted, language, honorific !== null);
  if (cut === null) return null;
  const name = quoted
    .slice(0, cut)
    .replace(/[\s.,;:–—-]+$/u, (end) =>
      /^\.$/.test(end) && /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}|[JS]r)$/u.test(quoted.slice(0, cut - 1)) ? end : '',
    );
  if (!isName(name, language, honorific !== null)) return null;
  const { rest, remarks } = takeRemarks(quoted.slice(name.length), language);
  const colon = /^(?:\s*\([^()]{1,60}\))?\s*:/.test(quoted.slice(name.length));
  return { honorific, name, rest, colon, remarks };
}

/** Where the name ends: at a separator, at a word that cannot be in a name, or at an office run on behind it. */
function nameEnd(text: string, language: Language, addressed: boolean): number | null {
  const separator = SEPARATOR.exec(text.slice(0, 200));
  let end = separator ? separator.index : Math.min(200, text.length);
  const suffix = /^,\s*(?:jr\.?|sr\.?|ii|iii|iv)(?=[\s,;(]|$)/i.exec(text.slice(end, end + 8));
  if (suffix) end += suffix[0].length;
  const head = text.slice(0, end);
  let count = 0;
  let from: number | null = null;
  for (const match of head.matchAll(/\S+/g)) {
    const word = match[0];
    const folded = fold(word).replace(/^["“'(]+|[.,"”)]+$/g, '');
    // "Mr. John Dean, engineer": the last word before a comma may be a surname that is also an office or a body.
    const surname = addressed && /^\p{Lu}/u.test(word) && match.index + word.length >= head.length;
    const office =
      (language.offices.has(folded) && !(surname && count === 1)) ||
      (language.organizations.has(folded) && !surname && (!addressed || count >= 2));
    if (office && !addressed) return null;
    if (count >= 1 && office) return from ?? match.index;
    if (
      !/^["“'‘ʻ(]?\p{Lu}/u.test(word) &&
      !language.particles.has(folded) &&
      !/^(?:d|l|al|el|ad|an|ash|bin)['’-]\p{Lu}/u.test(word)
    ) {
      // "Ms. Smith will introduce": a sentence, not a person; "Mr. Smith of Norway": where the person is from.
      if (count === 0) return null;
      if (language.fromWords.has(folded)) return match.index;
      return from;
    }
    // "Mme Roy du ministère": the small word before a common noun is no particle of the name.
    if (language.fromWords.has(folded)) from ??= count > 0 ? match.index : null;
    else if (!language.particles.has(folded)) from = null;
    count += 1;
  }
  return end;
}

function isName(name: string, language: Language, addressed: boolean): boolean {
  if (name.length < 2 || name.length > 120 || /\d|[@/_?!…]/.test(name) || isPlaceholder(name, language)) return false;
  const list = words(name);
  const tokens = name.split(/\s+/);
  if (!/(?<!\p{L})\p{Lu}/u.test(name) && !/\p{Lo}/u.test(name)) return false;
  if (list.length === 0 || tokens.length > 8 || list.some((word) => /^tb[acd]$/.test(word))) return false;
  if (language.particles.has(list.at(-1) ?? '') && tokens.length > 1 && /^\p{Ll}/u.test(tokens.at(-1) ?? ''))
    return false;
  if (addressed) return !language.offices.has(list[0] ?? '') || list.length > 1;
  if (tokens.length < 2 || tokens.length > 5) return false;
  return !list.some(
    (word) =>
      language.offices.has(word) ||
      language.organizations.has(word) ||
      language.eventWords.has(word) ||
      (language.joiners.has(word) && !language.particles.has(word)) ||
      (language.headingFillers.has(word) && !language.particles.has(word)),
  );
}

/** Takes remarks in brackets, and a country in brackets before an office, off what follows a name. */
function takeRemarks(text: string, language: Language): { rest: string; remarks: string[] } {
  const remarks: string[] = [];
  let rest = text.trim();
  for (let count = 0; count < 4; count += 1) {
    const bracket = /^[\s,;–—-]*\(([^()]{1,120})(?:\)|$)/.exec(rest);
    if (!bracket) break;
    const inner = (bracket[1] ?? '').trim();
    const behind = rest.slice(bracket[0].length).trim();
    const bare = trimEdges(behind);
    if (language.personRemark.test(inner) || isPlaceholder(inner, language) || fold(inner) in language.roleWords)
      remarks.push(inner);
    else if (bare === '') return { rest: inner, remarks };
    // "Prof. A (Sleep Institute): “...”": what is in brackets is the office, not the country.
    else if (isOffice(inner, language) && /^(?::|[–—-]?\s*["“«„])/.test(behind))
      return { rest: trimEdges(`${inner}${/^:/.test(behind) ? '' : ', '}${behind}`), remarks };
    rest = behind;
  }
  rest = trimEdges(rest);
  const last = /\s*[([]([^()[\]]{1,80})[)\]]\s*[.;,]?$/.exec(rest);
  if (
    last?.[1] !== undefined &&
    (language.personRemark.test(last[1]) || isPlaceholder(last[1], language) || fold(last[1]) in language.roleWords)
  ) {
    remarks.push(last[1]);
    rest = trimEdges(rest.slice(0, last.index));
  }
  if (isPlaceholder(rest, language) || language.personRemark.test(rest)) {
    if (/\p{L}/u.test(rest)) remarks.push(rest);
    rest = '';
  }
  return { rest, remarks };
}

export const trimEdges = (text: string): string => text.replace(/^[\s,;:–—/|-]+|[\s,;:–—|-]+$/gu, '');

const between = cached((language) => {
  const and = language.andWords.join('|');
  return new RegExp(`;\\s*(?:(?:${and})\\s+)?|,?\\s+(?:${and})\\s+|,\\s+`, 'giu');
});

/** "Ann Ek (Port Trust), Bo Dahl (Harbour Union)", "Ann Ek, Bo Dahl and Cy Roe": people without honorifics; null for all else. */
function namesAlone(text: string, language: Language): string[] | null {
  if (text.length > 1500 || takeHonorific(text, language).honorific !== null) return null;
  const bracketed = text.split(/(?<=\)),?\s+(?:\p{L}{1,3}\s+)?(?=\p{Lu})/u);
  if (bracketed.length > 1 && bracketed.every((part) => /^[^()]{3,80}\([^()]+\)[.;]?$/.test(part)))
    return bracketed.every((part) => readPerson(part, language) !== null) ? bracketed : null;
  const joined = text.replace(/[.;]$/, '').split(between(language));
  const and = new RegExp(`\\s(?:${language.andWords.join('|')})\\s`, 'iu').test(text);
  const names = joined.length > 2 && and && joined.every((part) => readPerson(part, language)?.rest === '');
  return names ? joined : null;
}

/** Parts of a line that are one person each: "Ms. A, office; Mr. B, office", "Ms. A and Mr. B". */
export function splitPeople(text: string, language: Language): string[] {
  const several = takeHonorific(text.slice(0, 200), language).honorific;
  if (several !== null && language.pluralHonorifics.has(several.replace(/\.$/, ''))) {
    const names = text.slice(several.length).trim().split(between(language));
    const people = names.map((name) => `${several} ${name.trim()}`);
    if (names.length > 1 && people.every((person) => readPerson(person, language)?.rest === '')) return people;
  }
  const listed = namesAlone(text, language);
  if (listed) return listed;
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(between(language))) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
    if (match.index <= from || takeHonorific(behind, language).honorific === null) {
      const semicolon =
        match[0].startsWith(';') && match.index > from && readPerson(behind.split(';')[0] ?? '', language) !== null;
      if (!semicolon) continue;
    }
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** "the mayor, Mr. A": the office stands before the one name; null if it does not. */
export function officeFirst(parts: readonly string[], language: Language): PersonText | null {
  const [office = '', named = '', ...others] = parts;
  if (others.length > 0 || !isOffice(office, language) || /[.;:]$/.test(office)) return null;
  const person = readPerson(named.replace(/\.$/, ''), language);
  if (person?.honorific == null || person.rest !== '') return null;
  const [first = '', ...rest] = office.split(' ');
  return { ...person, rest: language.articles.has(fold(first)) ? rest.join(' ') : office };
}

/** Whether a line reads as somebody's office: an office or organization turns up where one would. */
export function isOffice(text: string, language: Language): boolean {
  const bare = text.replace(/^["“«]/, '');
  if (bare !== text) return false;
  const list = words(text.slice(0, 400));
  if (list.length === 0) return false;
  const parts = list.slice(0, 4).flatMap((word) => [word, ...word.split('-')]);
  const office = parts.some((word) => language.offices.has(word)) && !/[?!]$/.test(text);
  if (office) return !language.articles.has(list[0] ?? '') || !text.includes(':');
  return (
    !/[:?!]/.test(text) &&
    list.length <= 14 &&
    list.some((word) => language.organizations.has(word)) &&
    !list.some((word) => language.verbs.has(word))
  );
}
