import { randomUUID } from 'node:crypto';
import type { ClientPlace } from '../../contract/view-client.ts';
import { hostClock } from '../app/host-clock.ts';
import { machineTime } from '../app/machine-time.ts';

/** The surroundings of a window of this machine whose podium is elsewhere. */
export const awayPlace = (): ClientPlace => ({
  now: hostClock(machineTime(), []).now,
  every(ms, tick) {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
  newId: randomUUID,
});
