import { type Instant, instant } from './time.ts';

// Intl reads a zone's rules from a number of ms; it neither asks the clock nor depends on the machine's own zone.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

/** True for an IANA zone (or UTC) that this machine knows. */
export const isZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};

/** Days from 1970-01-01 to a date of the Gregorian calendar. */
const daysTo = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
};

/** What a wall clock in `zone` shows at `at`, read as if it were UTC, in ms. */
const wallOf = (at: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(at)) parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return daysTo(year, month, day) * 86_400_000 + (hour * 3600 + minute * 60 + second) * 1000;
};

/**
 * The instant at which a clock in `zone` shows `date` (YYYY-MM-DD) and `time` (HH:MM). A time that a change to summer
 * time leaves out is read with the offset before the change. Throws RangeError for a zone nobody knows.
 */
export const instantOf = (date: string, time: string, zone: string): Instant => {
  const named = `${date} ${time} ${zone}`;
  const known = instants.get(named) ?? findInstant(date, time, zone);
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(named, known);
  return known;
};

/** A session's start and end are asked for at each change of anything. */
const instants = new Map<string, Instant>();
const MOST_INSTANTS = 64;

const findInstant = (date: string, time: string, zone: string): Instant => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = daysTo(year, month, day) * 86_400_000 + (hour * 60 + minute) * 60_000;
  const guess = wall - (wallOf(wall, zone) - wall);
  return instant(wall - (wallOf(guess, zone) - guess));
};

/** The date (YYYY-MM-DD) that a calendar in `zone` shows at `at`. Throws RangeError for a zone nobody knows. */
export const dateOf = (at: Instant, zone: string): string => {
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(at)) parts[part.type] = part.value;
  const { year = '1970', month = '1', day = '1' } = parts;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** "16:05": what a clock in `zone` shows at `at`, 24 hours. Throws RangeError for a zone nobody knows. */
export const clockIn = (at: Instant, zone: string): string => minutesOf(Math.floor(wallOf(at, zone) / 60_000) % 1440);

/** "16:05:09": the same with its seconds. */
export const secondIn = (at: Instant, zone: string): string =>
  `${clockIn(at, zone)}:${String(Math.floor(wallOf(at, zone) / 1000) % 60).padStart(2, '0')}`;

const minutesOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The date so many days after `date` (before it, where negative) in the calendar of `zone`, whatever its clocks do. */
export const dateAfter = (date: string, days: number, zone: string): string =>
  dateOf(instant(instantOf(date, '12:00', zone) + days * 86_400_000), zone);

/** False of 31 June: a date that no calendar has. */
export const isDay = (date: string): boolean => dateOf(instantOf(date, '12:00', 'UTC'), 'UTC') === date;
