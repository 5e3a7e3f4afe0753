import type { Instant } from '../../../core/timing/time.ts';
import type { PaperHead } from '../../../core/views/paper-facts.ts';

/** How a paper reads host time: with the session's offset, in its zone. */
export type Clock = {
  /** "15:42". */
  minute(at: Instant): string;
  /** "15:42:07". */
  second(at: Instant): string;
  /** "20 June 2017", in a language with texts. */
  day(at: Instant, language: string): string;
};

/** The clock of a paper. A zone that the machine does not know counts as UTC. */
export const clockOf = ({ zone, clockOffset }: Pick<PaperHead, 'zone' | 'clockOffset'>): Clock => {
  const seconds = formatIn(zone, 'en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const second = (at: Instant) => seconds.format(at + clockOffset);
  return {
    minute: (at) => second(at).slice(0, 5),
    second,
    day(at, language) {
      const tag = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
      return formatIn(zone, tag, { day: 'numeric', month: 'long', year: 'numeric' }).format(at + clockOffset);
    },
  };
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format a zone, language and kind: making one costs as much as a thousand uses. */
const formatIn = (zone: string, tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([zone, tag, options]);
  const made = formats.get(key) ?? newFormat(zone, tag, options);
  formats.set(key, made);
  return made;
};

const newFormat = (zone: string, tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  }
};
