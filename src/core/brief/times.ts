import { cached } from './languages/cached.ts';
import type { Language } from './languages/language.ts';
import { fold } from './text.ts';

export interface HoursFound {
  /** `HH:MM`, 24 hours. */
  readonly start: string;
  readonly end: string | null;
  /** The end was written "12 a.m." where noon is meant. */
  readonly noonAsMorning: boolean;
  readonly index: number;
  /** Where the range ends in the text. */
  readonly until: number;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** Written in a way that only a time of day is. */
  readonly sure: boolean;
  /** A word for hours stands behind it: "18 horas". */
  readonly worded: boolean;
  readonly index: number;
  readonly end: number;
}

const patternsOf = cached((language) => {
  const { noon, midnight, hours: hourWords } = language.time;
  const until = new RegExp(`^\\s*,?\\s*(?:[-–—/]|${language.time.until.join('|')})\\s*$`, 'u');
  const at = new RegExp(`(?<!\\p{L})(?:${language.time.at.join('|')})\\s+$`, 'u');
  const words = [...noon, ...midnight].join('|');
  const clock = new RegExp(
    `(?<![\\p{L}\\p{N}/.:,])(?:(\\d{1,2})(?:\\s?(?:[:.h]|${hourWords.join('|')})\\s?(\\d{2})(?![\\d.]\\d)|\\s?(hs?)(?![\\p{L}]))?|(\\d{2})(\\d{2})(?=\\s*(?:[-–—]|h|${[...language.time.until, ...hourWords].join('|')})))(?![\\p{N}/%])|(?<!\\p{L})(${words})(?!\\p{L})`,
    'gu',
  );
  return { at, clock, until };
});

/**
 * Times of day in a text, in order; two with a dash or "to" between them are one range. A bare number counts only as
 * the first half of a range whose second half is surely a time, or anywhere if `bare` says that the text is about hours.
 */
export function hours(text: string, language: Language, bare = false): HoursFound[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const clocks = clocksIn(folded, language);
  const { until } = patternsOf(language);
  const found: HoursFound[] = [];
  for (let i = 0; i < clocks.length; i += 1) {
    const from = clocks[i];
    const to = clocks[i + 1];
    if (!from) continue;
    if (
      to &&
      until.test(folded.slice(from.end, to.index)) &&
      (to.sure || to.worded || (from.sure && from.half !== null) || bare)
    ) {
      const range = settle(from, to);
      if (range) {
        found.push({ ...range, index: from.index, until: to.end });
        i += 1;
        continue;
      }
    }
    const single = from.sure || bare ? settleOne(from) : null;
    if (single) found.push({ start: single, end: null, noonAsMorning: false, index: from.index, until: from.end });
  }
  return found;
}

function clocksIn(folded: string, language: Language): Clock[] {
  const { am, pm, noon, hours: hourWords } = language.time;
  const { at, clock: pattern } = patternsOf(language);
  const found: Clock[] = [];
  for (const match of folded.matchAll(pattern)) {
    let end = match.index + match[0].length;
    if (match[6] !== undefined) {
      const hour = noon.includes(match[6]) ? 12 : 0;
      const last = found.at(-1);
      // "12 noon" is one time.
      const twice = last?.hour === 12 && last.half === null && folded.slice(last.end, match.index).trim() === '';
      if (twice) found.pop();
      found.push({
        hour,
        minute: 0,
        half: hour === 12 ? 'pm' : 'am',
        sure: true,
        worded: false,
        index: twice ? last.index : match.index,
        end,
      });
      continue;
    }
    const compact = match[4] !== undefined;
    const rest = folded.slice(end, end + 12);
    const gap = rest.length - rest.trimStart().length;
    const after = rest.slice(gap);
    const half = am.test(after) ? 'am' : pm.test(after) ? 'pm' : null;
    const hourWord = hourWords.find((word) => after.startsWith(word) && !/^\p{L}/u.test(after.slice(word.length)));
    if (half) end += gap + ((half === 'am' ? am : pm).exec(after)?.[0].length ?? 0);
    else if (hourWord) end += gap + hourWord.length;
    // "1Hall" holds no hour.
    if (/^[\p{L}\p{N}]/u.test(folded.slice(end, end + 2))) continue;
    const hour = Number(compact ? match[4] : match[1]);
    const minute = Number(compact ? match[5] : (match[2] ?? 0));
    if (hour > 24 || minute > 59) continue;
    const sure =
      half !== null ||
      match[2] !== undefined ||
      match[3] !== undefined ||
      (hourWord !== undefined && (compact || at.test(folded.slice(Math.max(0, match.index - 14), match.index))));
    found.push({ hour, minute, half, sure, worded: hourWord !== undefined, index: match.index, end });
  }
  return found;
}

const minutesOf = (clock: Clock, half: 'am' | 'pm' | null): number | null => {
  if (half === null) return clock.hour === 24 ? (clock.minute === 0 ? 1440 : null) : clock.hour * 60 + clock.minute;
  if (clock.hour > 12) return clock.hour < 24 && half === 'pm' ? clock.hour * 60 + clock.minute : null;
  return ((clock.hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + clock.minute;
};

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function settle(from: Clock, to: Clock): Pick<HoursFound, 'start' | 'end' | 'noonAsMorning'> | null {
  const noonAsMorning = to.half === 'am' && to.hour === 12 && from.half !== 'pm' && from.hour < 12;
  const end = noonAsMorning ? 720 + to.minute : minutesOf(to, to.half);
  if (end === null) return null;
  let start: number | null;
  if (from.half !== null || to.half === null) start = minutesOf(from, from.half);
  else {
    // "3 - 6 p.m.": one half of the day for both, unless that would put the start behind the end ("10 - 1 p.m.").
    const same = minutesOf(from, to.half);
    const other = minutesOf(from, to.half === 'pm' ? 'am' : 'pm');
    start = noonAsMorning ? minutesOf(from, 'am') : same !== null && same < end ? same : other;
  }
  return start === null ? null : { start: written(start), end: written(end), noonAsMorning };
}

function settleOne(clock: Clock): string | null {
  const minutes = minutesOf(clock, clock.half);
  return minutes === null ? null : written(minutes);
}
