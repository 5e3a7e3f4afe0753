import { minutesText } from '../../core/timing/clock-face.ts';
import { type Duration, duration } from '../../core/timing/time.ts';

/** "+1:05", "−0:20", "0:00": a difference to the plan. */
export const driftText = (drift: Duration): string => {
  const text = minutesText(Math.abs(drift) / 1000);
  if (text === '0:00') return text;
  return drift > 0 ? `+${text}` : `\u2212${text}`;
};

/** The correction (ms) that makes a clock showing `shown` show `wanted` (both HH:MM:SS), the shorter way round the day. */
export const correctionBetween = (shown: string, wanted: string): Duration => {
  const ms = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
  const day = 86_400_000;
  const ahead = (ms(wanted) - ms(shown) + day) % day;
  return duration(ahead > day / 2 ? ahead - day : ahead);
};

/** A clock time as one types it (14:31:20, 143120, 14.31) as HH:MM:SS; nothing for none, null for what is no time of the day. */
export const parseSecond = (text: string): string | null => {
  if (text.trim() === '') return '';
  const [, h = '', m = '', s = '00'] = /^\s*(\d{1,2})[:.]?(\d{2})(?:[:.]?(\d{2}))?\s*$/.exec(text) ?? [];
  if (h === '' || Number(h) > 23 || Number(m) > 59 || Number(s) > 59) return null;
  return `${h.padStart(2, '0')}:${m}:${s}`;
};
