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
