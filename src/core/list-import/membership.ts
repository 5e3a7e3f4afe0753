import type { KnownDelegation, NameIndex } from '../floor/names.ts';
import { cleanText } from './clean-text.ts';
import { numbered } from './delegation-cell.ts';
import { quoted } from './problems.ts';

/** Who belongs to the body that meets, as a pasted list says; nothing else decides it. */
export interface MembershipList {
  /** Official English names, in the order of the list. Empty where no name was known: then there is no list to take. */
  readonly members: readonly string[];
  /** Official English names of all States that are known and not on the list, in the order of the table. */
  readonly observers: readonly string[];
  /** What stands on the list and is no delegation that is known. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  /** Names that stand on the list again, and the line where they stood before. */
  readonly twice: readonly { readonly line: number; readonly name: string; readonly before: number }[];
}

/** The longest list that is read, in characters; what stands beyond it is unknown. */
const MOST = 50_000;

interface Part {
  readonly line: number;
  readonly text: string;
  /** Official English name; null where it is no member that is known. */
  readonly name: string | null;
}

/**
 * Reads a body's membership from text: names one a line, or between tabs, commas or semicolons, in any of the six
 * languages, by code or colloquially, with numbers, bullets, footnote marks, terms of office ("Albania (2027)"), "and"
 * before the last, a label before a colon ("African States: …"). A State that is not on it is an observer.
 */
export function readMembership(text: string, index: NameIndex): MembershipList {
  const lines = cleanText(text.slice(0, MOST)).split('\n');
  const parts = lines.flatMap((line, i) => partsOf(line, i + 1, index));
  if (text.length > MOST) parts.push({ line: lines.length, text: text.slice(MOST, MOST + 100), name: null });

  const members = new Map<string, number>();
  const unknown: { line: number; text: string }[] = [];
  const twice: { line: number; name: string; before: number }[] = [];
  const joined = joinBroken(parts, index);
  for (const { line, text, name } of joined) {
    const before = name === null ? undefined : members.get(name);
    if (name === null) unknown.push({ line, text: quoted(text) });
    else if (before === undefined) members.set(name, line);
    else twice.push({ line, name, before });
  }
  const states = index.known.filter(({ kind }) => kind === 'state').map(({ name }) => name);
  return { members: [...members.keys()], observers: states.filter((name) => !members.has(name)), unknown, twice };
}

const LABEL = /^[^:：]{0,80}[:：]/u;
const COMMAS = /[,;،、，；]/;
/** Years of a term, a footnote's mark, a stop: what follows a name. */
const TAIL =
  /\s*(?:[([]?\s?(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\s?[)\]]?|[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[[\p{L}\d]{1,3}\]|\([a-z\d]{1,2}\)|\s[a-z]\/|\d{1,2}|[–—:.-])\s*$/iu;
const AND = /^(?:and|et|y|e|и)\s+|^(?:以及|和|و)/iu;
const BETWEEN = /\s+(?:and|et|y|e|и)\s+|和|\s+و\s*/giu;
const NOTHING = /^(?:[\p{P}\p{S}\p{N}\s]*|and|et|y|e|и|و|和)$/u;

/** A member: a State, or an organization of States that may belong to a body as the European Union does; never a mere group. */
const isMember = (known: KnownDelegation | null): known is KnownDelegation =>
  known !== null && (known.kind === 'state' || (known.kind === 'group' && known.category !== null));

/** What a line names. A whole line that is a name is one; between tabs, only what is known counts. */
function partsOf(text: string, line: number, index: NameIndex): Part[] {
  const cells = text.split('\t').map((cell) => cell.trim());
  if (cells.length === 1) return namesIn(text, line, index);
  const parts = cells.flatMap((cell) => namesIn(cell, line, index));
  const known = parts.filter(({ name }) => name !== null);
  return known.length > 0 || parts.length === 0 ? known : [{ line, text: cells.join(' '), name: null }];
}

function namesIn(text: string, line: number, index: NameIndex): Part[] {
  const part = (one: string): Part => ({ line, text: one.trim(), name: memberIn(one, index) });
  const isKnown = ({ name }: Part) => name !== null;
  const whole = part(text);
  if (isKnown(whole)) return [whole];
  const parts = text
    .split(COMMAS)
    .map((one) => one.replace(LABEL, ''))
    .flatMap((one) => (isKnown(part(one)) ? [part(one)] : pairOf(one, part)))
    .filter((one) => !NOTHING.test(one.text));
  const known = parts.filter(isKnown).length;
  // "China, Hong Kong SAR" is no list of two; a label with nothing after it is a heading.
  if (parts.length === 0 || known > parts.length - known) return parts;
  return NOTHING.test(whole.text) ? [] : [whole];
}

/** The two names around an "and", or the one after it; else the text as it is. */
function pairOf(text: string, part: (one: string) => Part): Part[] {
  const after = part(text.trim().replace(AND, ''));
  if (after.name !== null) return [after];
  for (const { index, 0: and } of text.matchAll(BETWEEN)) {
    const both = [part(text.slice(0, index)), part(text.slice(index + and.length))];
    if (both.every(({ name }) => name !== null)) return both;
  }
  return [part(text)];
}

/** The official name of what is written with its number before and its marks after. */
function memberIn(text: string, index: NameIndex): string | null {
  if (text.length > 300) return null;
  let rest = text.trim();
  for (let marks = 0; marks < 4; marks++) {
    // "and" is Andorra's code, "are" that of the United Arab Emirates: within a text only capitals make a code.
    const { known } = /^[a-z]{2,3}$/.test(rest) ? { known: null } : numbered(index, rest);
    if (isMember(known)) return known.name;
    const shorter = rest.replace(TAIL, '');
    if (shorter === rest) return null;
    rest = shorter;
  }
  return null;
}

/** Takes a name that is broken over two lines, as a list from a PDF has them, for one: "Papua New" and "Guinea". */
function joinBroken(parts: readonly Part[], index: NameIndex): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const broken = last !== undefined && part.line === last.line + 1 && (last.name === null || part.name === null);
    const name = broken ? memberIn(`${last.text} ${part.text}`, index) : null;
    if (last !== undefined && name !== null) joined[joined.length - 1] = { ...last, text: name, name };
    else joined.push(part);
  }
  return joined;
}
