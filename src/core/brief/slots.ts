import { sentences } from './blocks.ts';
import type { Language } from './languages/language.ts';
import { numberOf } from './numbers.ts';
import type { Person } from './people.ts';
import { rounds } from './rounds.ts';
import { fold, type Passage, words } from './text.ts';

export interface Slots {
  /** One per panellist, counted from 1. */
  readonly slots: readonly number[];
  readonly source: Passage | null;
  /** The sentence whose numbers do not fit the panellists, if any. */
  readonly misfit: string | null;
}

/**
 * Which group of presentations each panellist stands in: from headings between the people or a floor round between
 * their sections (`sections`: number of the people section each was read from), else from the format paragraphs; all 1 if
 * the note does not say.
 */
export function slots(
  people: readonly Person[],
  sections: readonly number[],
  format: readonly Passage[],
  language: Language,
): Slots {
  const ordinals = people.map((person) => person.ordinal);
  if (ordinals.some((ordinal) => ordinal !== null)) {
    let current = 1;
    return { slots: ordinals.map((ordinal) => (current = ordinal ?? current)), source: null, misfit: null };
  }
  if (new Set(sections).size > 1) return { slots: sections, source: null, misfit: null };
  let misfit: string | null = null;
  let named = 1;
  for (const text of format) {
    const byName = slotsByName(people, text.value, language);
    if (byName) return { slots: byName, source: text, misfit: null };
    const told = groupSizes(text.value, people.length, language);
    const rest = people.length - (told[0] ?? 0);
    // "Two rounds, one after the first two presentations": the others come before the second.
    const sizes = told.length === 1 && rest > 0 && rounds([text], [], language)?.value === 2 ? [...told, rest] : told;
    if (sizes.length > 1 || (sizes.length === 1 && (sizes[0] ?? 0) < people.length)) {
      const total = sizes.reduce((sum, size) => sum + size, 0);
      if (total === people.length)
        return {
          slots: sizes.flatMap((size, index) => Array<number>(size).fill(index + 1)),
          source: text,
          misfit: null,
        };
      if (people.length > 0) misfit ??= text.value;
    }
    named = Math.max(named, slotsNamed(text.value, language));
  }
  if (named > 1 && people.length > 1 && misfit === null)
    misfit = format.find((text) => slotsNamed(text.value, language) === named)?.value ?? null;
  return { slots: people.map(() => 1), source: null, misfit };
}

/** How many groups of presentations a text speaks of: "two slots", "in three segments". */
function slotsNamed(text: string, language: Language): number {
  let most = 1;
  for (const sentence of sentences(text, language)) most = Math.max(most, slotsIn(words(sentence), language));
  return Math.min(most, 20);
}

function slotsIn(list: readonly string[], language: Language): number {
  if (language.discussionInParts.test(list.join(' '))) return 1;
  if (!list.some((word) => language.panellistWords.includes(word))) return 1;
  let most = 1;
  for (const [index, word] of list.entries()) {
    const next = list[index + 1] ?? '';
    if (language.slotPlurals.includes(next)) most = Math.max(most, numberOf(word, language) ?? 1);
  }
  return most;
}

/** Sizes from "the first two panellists ... the next two ... the remaining three", or "two panellists in each". */
function groupSizes(text: string, count: number, language: Language): number[] {
  const each = language.perSlot.exec(fold(text));
  const size = each?.[1] === undefined ? null : numberOf(each[1], language);
  if (size !== null && size > 0 && size < count) {
    return Array.from({ length: Math.ceil(count / size) }, (_, index) => Math.min(size, count - index * size));
  }
  const sizes: number[] = [];
  const list = words(text);
  for (let at = 0; at < list.length; at += 1) {
    const word = list[at] ?? '';
    const { number, noun, one } = around(list, at, language);
    const rest = language.remainingWords.includes(word);
    const used = sizes.reduce((sum, other) => sum + other, 0);
    const first = language.ordinals[word] === 1;
    const next = language.ordinals[word] !== undefined || language.nextWords.includes(word);
    if (sizes.length === 0) {
      if (first && number !== null && noun) sizes.push(number);
      else if (first && one) sizes.push(1);
    } else if (next && number !== null && !first && (noun || language.speakWords.has(behind(list, at, language))))
      sizes.push(number);
    else if (rest && used < count && (number !== null || noun)) {
      sizes.push(number ?? count - used);
      break;
    }
  }
  return sizes;
}

/** The word that a group's size is followed by: "the next two *will* speak", "les deux suivants *prendront*"; "to" where the text ends. */
const behind = (list: readonly string[], at: number, language: Language): string =>
  list[numberOf(list[at + 1] ?? '', language) === null ? at + 1 : at + 2] ?? [...language.speakWords][0] ?? '';

/** Whether a number and a word for panellists stand beside a place in the words: "first two panellists", "deux premiers panélistes", "panelistas restantes". */
function around(
  list: readonly string[],
  at: number,
  language: Language,
): { readonly number: number | null; readonly noun: boolean; readonly one: boolean } {
  const isNoun = (index: number): boolean => language.panellistWords.includes(list[index] ?? '');
  const after = numberOf(list[at + 1] ?? '', language);
  const before =
    numberOf(list[at - 1] ?? '', language) ?? (isNoun(at - 1) ? numberOf(list[at - 2] ?? '', language) : null);
  const from = after === null ? at + 1 : at + 2;
  return {
    number: after ?? before,
    noun: isNoun(from) || isNoun(from + 1) || isNoun(at - 1),
    one: (after ?? before) === null && isNoun(at + 1) && !/s$/.test(list[at + 1] ?? ''),
  };
}

/** "Ms. A and Mr. B will speak in the first slot, Ms. C in the second": every panellist must be named once. */
function slotsByName(people: readonly Person[], text: string, language: Language): number[] | null {
  if (people.length < 2 || text.length > 20_000) return null;
  const found = new Map<number, number>();
  for (const sentence of sentences(text, language)) {
    for (const clause of sentence.split(language.clauseStart)) {
      const list = words(clause);
      const place = list.findIndex(
        (word, index) =>
          language.ordinals[word] !== undefined &&
          list.slice(index + 1, index + 2).some((next) => language.slotWords.includes(next)),
      );
      const ordinal = language.ordinals[list[place] ?? ''];
      if (place < 0 || ordinal === undefined) continue;
      for (const [index, person] of people.entries()) {
        const surname = words(person.name.value).at(-1) ?? '';
        if (surname.length > 2 && list.includes(surname) && !found.has(index)) found.set(index, ordinal);
      }
    }
  }
  return found.size === people.length && new Set(found.values()).size > 1
    ? people.map((_, index) => found.get(index) ?? 1)
    : null;
}
