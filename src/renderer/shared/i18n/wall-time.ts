import type { Duration, Instant } from '../../../core/timing/time.ts';

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
