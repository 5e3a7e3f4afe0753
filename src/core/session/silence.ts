import { between, type Instant, minutes } from '../timing/time.ts';
import type { LoggedEvent } from './events.ts';

/** After this long without an event nobody knows whether the speaker still has the floor (DESIGN 4). */
export const SILENCE = minutes(15);

/** The last event that somebody caused: what the host records of itself is no sign of life. */
export const lastDone = (events: readonly LoggedEvent[]): LoggedEvent | undefined =>
  events.findLast((event) => event.actor !== 'host' || event.type === 'SessionPrepared');

/** True where nothing was done for longer than the silence before `at`. */
export const isSilent = (events: readonly LoggedEvent[], at: Instant): boolean => {
  const last = lastDone(events);
  return last !== undefined && between(last.at, at) > SILENCE;
};
