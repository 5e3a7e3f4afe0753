import { minutesText } from '../../core/timing/clock-face.ts';
import { type Duration, duration, type Instant } from '../../core/timing/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  };
  const made = new Intl.DateTimeFormat('en-GB', options);
  formats.set(zone, made);
  return made;
};

/** "15:58:12" in the session's zone, with the session's correction (ms). A zone the machine does not know counts as UTC. */
export const wallTime = (at: Instant, zone: string, offset: Duration): string => {
  try {
    return formatOf(zone).format(at + offset);
  } catch {
    return formatOf('UTC').format(at + offset);
  }
};

/** The next instant at which `wallTime` changes. */
export const nextSecond = (at: Instant, offset: Duration): Instant =>
  (at + 1000 - ((((at + offset) % 1000) + 1000) % 1000)) as Instant;

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
