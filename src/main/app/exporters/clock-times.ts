import { Temporal } from 'temporal-polyfill';

/** Whole seconds since 1970 as ISO 8601 with the zone's offset: "2017-06-20T15:00:00+02:00". Throws for an unknown zone. */
export const isoIn =
  (zone: string) =>
  (seconds: number): string =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      .toZonedDateTimeISO(zone)
      .toString({ smallestUnit: 'second', timeZoneName: 'never' });

/** "15:04" of such a moment, as its own offset has it. */
export const clockOf = (iso: string): string => iso.slice(11, 16);

/** "15:04:09" of such a moment. */
export const clockSecondsOf = (iso: string): string => iso.slice(11, 19);

/** A date in words: "20 June 2017". Refuses what is no date by throwing RangeError. */
export const dateInWords = (date: string, language: string): string =>
  Temporal.PlainDate.from(date).toLocaleString(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
