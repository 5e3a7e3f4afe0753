import { minutesText } from '../../../../core/timing/clock-face.ts';
import { type Duration, duration } from '../../../../core/timing/time.ts';
import { parseLimit } from '../plan/limit-choices.ts';

// What text fields are read as: undefined where they say nothing that can be taken.

/** Words, or null for none. */
export const parseText = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A length as m:ss or in seconds; null for none. */
export const parseLength = (text: string): Duration | null | undefined =>
  text.trim() === '' ? null : (parseLimit(text) ?? undefined);

/** Extra time: none is nothing more, at most an hour. */
export const parseExtra = (text: string): Duration | undefined => {
  const ms = /^\s*(0|0?0:00)?\s*$/.test(text) ? duration(0) : parseLimit(text);
  return ms === null || ms > 3_600_000 ? undefined : ms;
};

/** A clock time as one types it: 16:05, 1605, 16.05, 9:5; null for none. */
export const parseClock = (text: string): string | null | undefined => {
  if (text.trim() === '') return null;
  const [, h, m = '0'] = /^\s*(\d{1,2})(?:[:.h]?(\d{1,2}))?\s*$/.exec(text) ?? [];
  if (h === undefined || Number(h) > 23 || Number(m) > 59) return undefined;
  return `${h.padStart(2, '0')}:${m.padStart(2, '0')}`;
};

/** How many States: 2 to 300; null for none. */
export const parseStates = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const count = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return count >= 2 && count <= 300 ? count : undefined;
};

/** A length as it is typed; empty for none. */
export const lengthText = (ms: Duration | null): string => (ms === null || ms === 0 ? '' : minutesText(ms / 1000));
