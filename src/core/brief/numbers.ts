import { cached } from './languages/cached.ts';
import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

/** The whole number a word or figure stands for, up to 999; null if it is none. */
export function numberOf(word: string, language: Language): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const folded = fold(word);
  const simple = language.numbers[folded];
  if (simple !== undefined) return simple;
  const [tens, ones] = folded.split('-');
  const ten = language.numbers[tens ?? ''];
  const one = language.numbers[ones ?? ''];
  return ten !== undefined && one !== undefined && ten >= 20 && one < 10 ? ten + one : null;
}

/** The place an ordinal, a figure, a number word or a Roman numeral names, up to 20; null if it is none. */
export function ordinalOf(word: string, language: Language): number | null {
  const ordinal = language.ordinals[fold(word)];
  if (ordinal !== undefined) return ordinal;
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].indexOf(word);
  if (roman >= 0) return roman + 1;
  const number = numberOf(word, language);
  return number !== null && number >= 1 && number <= 20 ? number : null;
}

export interface Duration {
  readonly seconds: number;
  readonly index: number;
  readonly end: number;
}

const patternsOf = cached((language) => {
  const minute = language.units.minute.join('|');
  const second = language.units.second.join('|');
  const { half, and } = language.units;
  const lone = Object.keys(language.numbers)
    .filter((word) => [15, 30, 45].includes(language.numbers[word] ?? 0))
    .join('|');
  const between = new RegExp(`^\\s*(?:${and}|,)?\\s*$`, 'u');
  const tens = new RegExp(`(\\p{L}+)\\s+(?:${and})\\s+$`, 'u');
  const length = new RegExp(
    `(?<![\\p{L}\\p{N}.:/])(\\d{1,3}(?:[.:,]\\d{1,2})?|\\p{L}+(?:-\\p{L}+){0,3})(\\s*½)?(?:\\s*\\((\\d{1,3}|\\p{L}[\\p{L}\\s-]{1,20})\\))?(\\s+(?:${half}))?[\\s-]*(?:(${minute})|(${second}))(?![\\p{L}\\p{N}])\\.?(\\s+(?:${half})|\\s+(?:15|30|45|${lone})(?![\\p{L}\\p{N}-]))?`,
    'giu',
  );
  return {
    between,
    tens,
    length,
    second: new RegExp(`^\\s*(?:${second})(?![\\p{L}\\p{N}])\\.?`, 'u'),
  };
});

/** Every length of time in a text in figures or words, halves included, in order; only those of 1 second to 2 hours. */
export function durations(text: string, language: Language): Duration[] {
  const { between, tens, length: pattern, second } = patternsOf(language);
  const folded = fold(text);
  const found: Duration[] = [];
  for (const match of folded.matchAll(pattern)) {
    const inMinutes = match[5] !== undefined;
    let amount = amountOf(match[1] ?? '', inMinutes, language);
    if (amount === null) continue;
    let end = match.index + match[0].length;
    // "cuarenta y cinco": the tens stand before the word that was matched.
    const ten = numberOf(tens.exec(folded.slice(Math.max(0, match.index - 24), match.index))?.[1] ?? '', language);
    if (ten !== null && ten >= 20 && amount < 10 * (inMinutes ? 60 : 1)) amount += ten * (inMinutes ? 60 : 1);
    const more = numberOf(match[7]?.trim() ?? '', language);
    const extra = inMinutes && more !== null ? more : 0;
    if (more !== null && !inMinutes) end -= match[7]?.length ?? 0;
    if (match[2] ?? match[4] ?? (more === null ? match[7] : undefined)) amount += 30;
    const last = found.at(-1);
    const joined = last !== undefined && between.test(folded.slice(last.end, match.index));
    if (last && !inMinutes && amount < 60 && last.seconds % 60 === 0 && joined) {
      found[found.length - 1] = { seconds: last.seconds + amount, index: last.index, end };
    } else if (extra > 0) {
      // "two minutes thirty": a word for seconds behind it was already matched, or there is none.
      const unit = second.exec(folded.slice(end, end + 20));
      found.push({ seconds: amount + extra, index: match.index, end: end + (unit?.[0].length ?? 0) });
    } else if (amount >= 1 && amount <= 7200) {
      found.push({ seconds: amount, index: match.index, end });
    }
  }
  return found;
}

/** Seconds: "2:30" minutes is 150, "1.5" minutes 90, "a" minute 60, "half a" minute is left out. */
function amountOf(word: string, inMinutes: boolean, language: Language): number | null {
  const unit = inMinutes ? 60 : 1;
  const clock = /^(\d{1,3}):(\d{2})$/.exec(word);
  if (clock) return inMinutes ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  const decimal = /^(\d{1,3})[.,](\d{1,2})$/.exec(word);
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2]}`) * unit);
  const number = numberOf(word, language);
  if (number !== null) return number * unit;
  return null;
}
