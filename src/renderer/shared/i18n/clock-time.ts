import type { Duration, Instant } from '../../../core/timing/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format a zone: making one costs as much as a thousand uses. A zone the machine does not know counts as UTC. */
const hourAndMinute = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-GB', options);
  } catch {
    made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
  formats.set(zone, made);
  return made;
};

/** Clock time "16:05" in the zone, 24 hours, digits 0-9; `offset` (ms) is the session's correction of host time. */
export const clockTime = (at: Instant, zone: string, offset: Duration): string =>
  hourAndMinute(zone).format(at + offset);

/** The next instant at which `clockTime` changes: all zones of today differ from UTC by whole minutes. */
export const nextMinute = (at: Instant, offset: Duration): Instant =>
  (at + 60_000 - ((((at + offset) % 60_000) + 60_000) % 60_000)) as Instant;
