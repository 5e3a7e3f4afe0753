import { type DateFound, dates } from './dates.ts';
import type { Language } from './languages/language.ts';
import type { Passage } from './text.ts';
import { type HoursFound, hours } from './times.ts';

export interface When {
  readonly text: Passage;
  readonly dates: readonly DateFound[];
  readonly hours: readonly HoursFound[];
  /** The note's own dates ("as of 9 June 2017"). */
  readonly asOf: readonly DateFound[];
  /** The text with all of that taken out. */
  readonly rest: string;
}

/** Dates and times of day in one passage, the note's own date told from the meeting's by the words before it. */
export function when(text: Passage, language: Language, bare = false): When {
  const all = dates(text.value, language);
  const own = (found: DateFound): boolean =>
    language.asOf.test(text.value.slice(Math.max(0, found.index - 40), found.index));
  const masked = mask(text.value, all);
  const times = hours(masked, language, bare);
  const rest = mask(
    masked,
    times.map((time) => ({ index: time.index, end: time.until })),
  );
  return { text, dates: all.filter((found) => !own(found)), hours: times, asOf: all.filter(own), rest };
}

/** Stretches become tildes of the same length, so that places in the text stay the same. */
function mask(text: string, stretches: readonly { readonly index: number; readonly end: number }[]): string {
  let result = text;
  for (const { index, end } of stretches) result = result.slice(0, index) + '~'.repeat(end - index) + result.slice(end);
  return result;
}
