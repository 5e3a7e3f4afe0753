import { minutesText } from '../../../core/timing/clock-face.ts';
import { type Duration, seconds } from '../../../core/timing/time.ts';

/** "7", "7.5", "7,5" or "7:30": minutes, at most a day, in whole seconds; else null. A decimal mark counts parts of a minute. */
export const parseMinutes = (text: string): Duration | null => {
  const [, whole, mark, part] = /^\s*(\d{1,4})(?:([:.,])(\d{1,2}))?\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const isClock = mark === ':';
  if (isClock && (part?.length !== 2 || Number(part) > 59)) return null;
  const more = part === undefined ? 0 : isClock ? Number(part) : Number(`0.${part}`) * 60;
  const all = Math.round(Number(whole) * 60 + more);
  return all > 86_400 ? null : seconds(all);
};

/** Minutes as they are typed: "7", or "7:30" where they are not whole. */
export const typedMinutes = (ms: Duration): string => {
  const all = Math.round(ms / 1000);
  return all % 60 === 0
    ? String(all / 60)
    : all < 3600
      ? minutesText(all)
      : `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
};
