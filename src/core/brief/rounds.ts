import type { Language } from './languages/language.ts';
import { numberOf, ordinalOf } from './numbers.ts';
import type { Section } from './sections.ts';
import { type Found, fold, type Passage, words } from './text.ts';

const MAX = 20;

/** How many times the floor is opened, after `groups` of presentations where it is opened after each, in a running order that is `timed` or not: as the format paragraphs say, else as the running order counts them; null if neither does. */
export function rounds(
  format: readonly Passage[],
  floor: readonly Section[],
  language: Language,
  groups = 1,
  timed = false,
): Found<number> | null {
  const parts = Math.max(1, ...format.map((text) => partsNamed(text.value, language)));
  let best: Found<number> | null = null;
  for (const text of format) {
    const value = Math.max(counted(text.value, language), afterEachSlot(text.value, Math.max(groups, parts), language));
    if (value > (best?.value ?? 0)) best = { ...text, value };
  }
  if (best) return best;
  const labelled = floor.find((section) => section.inline && numberOf(section.lines[0]?.text ?? '', language) !== null);
  const told = labelled?.lines[0];
  const many = told ? numberOf(told.text, language) : null;
  if (told && many !== null && many > 0 && many <= MAX) return { value: many, first: told.no, last: told.no };
  const first = floor[0];
  const last = floor.at(-1);
  if (first && last) {
    const value = Math.max(floor.length, ...floor.map((section) => section.ordinal ?? 0));
    const counts =
      /\d/.test(floor.map((section) => section.label).join(' ')) || floor.some((section) => section.ordinal !== null);
    if (value <= MAX && (counts || (timed && floor.length > 1)))
      return { value, first: first.line, last: last.lastLine };
  }
  const once = format.find((text) => language.oneRound.test(text.value));
  return once ? { ...once, value: 1 } : null;
}

/** "two rounds", "a two-round discussion", "the first round ... the second round", "the floor will be opened twice". */
function counted(text: string, language: Language): number {
  let most = 0;
  const list = words(text);
  const { singular, plural: plurals } = language.roundWords;
  for (const [index, word] of list.entries()) {
    const [head = '', tail] = [word.replace(/-[a-z]+$/, ''), /-([a-z]+)$/.exec(word)?.[1]];
    if (tail !== undefined && [...singular, ...plurals].includes(tail))
      most = Math.max(most, numberOf(head, language) ?? 0);
    if (!singular.includes(word) && !plurals.includes(word)) continue;
    if (language.notRound.test(`${list[index - 1] ?? ''} § ${list.slice(index + 1, index + 5).join(' ')}`)) continue;
    const before = list.slice(Math.max(0, index - 3), index).reverse();
    const plural = plurals.includes(word);
    // The nearest word counts; adjectives may stand between ("two further rounds", "the second and final round").
    const number = before
      .map((other) => (plural ? numberOf(other, language) : ordinalOf(other, language)))
      .find((value) => value !== null);
    if (number !== undefined && number !== null) most = Math.max(most, number);
    else if (!plural && ordinalOf(list[index + 1] ?? '', language) !== null)
      most = Math.max(most, ordinalOf(list[index + 1] ?? '', language) ?? 0);
    else if (!plural && before.slice(0, 2).some((other) => language.singleWords.includes(other)))
      most = Math.max(most, 1);
  }
  const inParts = language.discussionInParts.exec(fold(text));
  if (inParts?.[1] !== undefined) most = Math.max(most, numberOf(inParts[1], language) ?? 0);
  const sessions = language.roundsOf.exec(fold(text));
  if (sessions) most = Math.max(most, numberOf(sessions[1] ?? sessions[2] ?? '', language) ?? 0);
  const opened = language.floorOpened.exec(fold(text));
  if (opened?.[1] !== undefined) {
    most = Math.max(most, language.times[opened[1]] ?? numberOf(opened[1].split(' ')[0] ?? '', language) ?? 0);
  }
  return most <= MAX ? most : 0;
}

/** "in two slots, each followed by a discussion": as many rounds as slots. */
function afterEachSlot(text: string, groups: number, language: Language): number {
  if (!language.roundAfterEach.test(text)) return 0;
  return groups > 1 && groups <= MAX ? groups : 0;
}

/** How many groups of presentations a text speaks of: "in two slots". */
function partsNamed(text: string, language: Language): number {
  const list = words(text);
  let most = 0;
  for (const [index, word] of list.entries()) {
    if (language.slotWords.includes(list[index + 1] ?? '')) most = Math.max(most, numberOf(word, language) ?? 0);
  }
  return most <= MAX ? most : 0;
}
