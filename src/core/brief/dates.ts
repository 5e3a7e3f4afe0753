import { cached } from './languages/cached.ts';
import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

export interface DateFound {
  /** `YYYY-MM-DD`, or null where the text gives no year or no possible day. */
  readonly value: string | null;
  /** Why there is no value. */
  readonly fault: 'date-without-year' | 'date-impossible' | 'date-ambiguous' | null;
  /** Monday is 1; null if none is named. */
  readonly weekday: number | null;
  readonly severalDays: boolean;
  readonly day: number;
  readonly month: number;
  readonly index: number;
  readonly end: number;
}

const alternatives = (record: Readonly<Record<string, number>>): string =>
  Object.keys(record)
    .sort((a, b) => b.length - a.length)
    .join('|');

interface Patterns {
  /** Each with the numbers of its groups: weekday, day, several days, month, year. */
  readonly forms: readonly (readonly [RegExp, readonly number[]])[];
  /** Between the first and the last day of a meeting. */
  readonly span: RegExp;
}

const patternsOf = cached((language): Patterns => {
  const month = `(${alternatives(language.months)})\\.?`;
  const { suffixes, before, between, of } = language.dateWords;
  const small = `(?:(?:${before.join('|')})\\s+)?`;
  const weekday = `(?:(${alternatives(language.weekdays)})\\.?,?\\s+${small})?`;
  const day = `(\\d{1,2})\\s*(?:${suffixes.join('|')})?`;
  const link = `(?:[-–—/]|${between.join('|')}|&)`;
  // "6, 7 and 8 June", "Monday 6 to Wednesday 8 June".
  const more = `((?:,\\s*\\d{1,2}){0,6}\\s*${link}\\s*${small}(?:(?:${alternatives(language.weekdays)}),?\\s+${small})?\\d{1,2}\\s*(?:${suffixes.join('|')})?)?`;
  const year = `(?:,?\\s*(?:(?:${of.join('|')})\\s+)?(\\d{4})(?![\\p{L}\\d]|\\s*[-–]\\s*\\d{4}))?`;
  const forms: readonly [string, readonly number[]][] = [
    [
      `(?<![\\p{L}\\p{N}/.])${weekday}${day}${more}\\s*(?:(?:${of.join('|')})\\s+)?${month}(?!\\p{L})${year}(?![\\p{L}\\p{N}])`,
      [1, 2, 3, 4, 5],
    ],
    [
      `(?<!\\p{L})${weekday}${month}\\s+${small}${day}(?![\\d:.]\\d|\\d|\\p{L})${more}${year}(?![\\p{L}\\p{N}])`,
      [1, 3, 4, 2, 5],
    ],
    [`(?<![\\p{L}\\p{N}/.-])${weekday}(\\d{4})-(\\d{2})-(\\d{2})(?![\\p{L}\\d-])`, [1, 4, 0, 3, 2]],
    [`(?<![\\p{L}\\p{N}/.-])${weekday}(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?![\\p{L}\\d/])`, [1, 2, 0, 3, 4]],
  ];
  return {
    forms: forms.map(([form, order]) => [new RegExp(form, 'gu'), order]),
    span: new RegExp(`^\\s*${link}\\s*${small}$`, 'u'),
  };
});

/** Every date in a text that names a day and a month, in order: "20 June 2017", "June 20th, 2017", "20.06.2017", "2017-06-20". */
export function dates(text: string, language: Language): DateFound[] {
  if (!/\d/.test(text)) return [];
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const found: DateFound[] = [];
  const { forms, span } = patternsOf(language);
  for (const [form, order] of forms) {
    for (const match of folded.matchAll(form)) {
      const [weekdayWord, dayText, several, monthText, yearText] = order.map((group) =>
        group === 0 ? undefined : match[group],
      );
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && other.index < end)) continue;
      const slashed = match[0].includes('/') && /\d\/\d{1,2}\/\d/.test(match[0]);
      const monthNumber = language.months[monthText ?? ''] ?? Number(monthText);
      found.push({
        ...judge(Number(dayText), monthNumber, yearText === undefined ? null : Number(yearText), slashed),
        weekday: language.weekdays[weekdayWord ?? ''] ?? null,
        severalDays: several !== undefined && several.trim() !== '',
        day: Number(dayText),
        month: monthNumber,
        index: match.index,
        end,
      });
    }
  }
  return spanned(
    found.sort((a, b) => a.index - b.index),
    folded,
    span,
  );
}

/** "30 November to 2 December 2026": the first day's year stands behind the last one. */
function spanned(found: readonly DateFound[], text: string, link: RegExp): DateFound[] {
  const result: DateFound[] = [];
  for (const date of found) {
    const first = result.at(-1);
    if (first?.fault === 'date-without-year' && date.value !== null && link.test(text.slice(first.end, date.index))) {
      const { day, month } = first;
      result[result.length - 1] = {
        ...first,
        ...judge(day, month, Number(date.value.slice(0, 4)), false),
        severalDays: true,
        end: date.end,
      };
    } else result.push(date);
  }
  return result;
}

function judge(day: number, month: number, year: number | null, slashed: boolean): Pick<DateFound, 'value' | 'fault'> {
  if (year === null) return { value: null, fault: 'date-without-year' };
  if (slashed && day <= 12 && month <= 12 && day !== month) return { value: null, fault: 'date-ambiguous' };
  const [d, m] = slashed && month > 12 ? [month, day] : [day, month];
  if (year < 1900 || year > 2200 || m < 1 || m > 12 || d < 1 || d > daysIn(m, year))
    return { value: null, fault: 'date-impossible' };
  return { value: `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, fault: null };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of the week of a `YYYY-MM-DD` date, Monday is 1 (Sakamoto's method, Gregorian calendar). */
export function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const sunday0 = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return sunday0 === 0 ? 7 : sunday0;
}
