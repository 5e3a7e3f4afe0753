import type { Instant } from '../../../core/timing/time.ts';
import type { TimeSources } from '../host-clock.ts';

/** A clock that stands still until it is set. It never goes back. */
export type SimulatedTime = { readonly sources: TimeSources; now(): Instant; set(at: Instant): void };

/** Time at `start`, on a machine that was switched on that very moment. */
export const simulatedTime = (start: Instant, zone: string, bootId: string): SimulatedTime => {
  let now = start;
  return {
    sources: {
      wall: () => now,
      monotonic: () => now - start,
      boottime: () => now - start,
      bootId,
      zone,
    },
    now: () => now,
    set(at) {
      if (at > now) now = at;
    },
  };
};
