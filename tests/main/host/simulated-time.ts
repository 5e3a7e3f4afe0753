import type { Instant } from '../../../src/core/timing/time.ts';
import type { TimeSources } from '../../../src/main/app/host-clock.ts';

/** Time that stands until it is moved. */
export type SimulatedTime = TimeSources & {
  /** Lets `ms` pass. */
  advance(ms: number): void;
  /** The machine sleeps for `ms`: the monotonic clock stands, as on Linux. */
  sleep(ms: number): void;
  /** Somebody sets the machine's clock by `ms`; nothing passes. */
  stepWall(ms: number): void;
};

/** A machine that has just been started at `start`, in `zone`. */
export const simulatedTime = (start: Instant, zone: string, bootId = 'simulated'): SimulatedTime => {
  let wall: number = start;
  let monotonic = 0;
  let boottime = 0;
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    boottime: () => boottime,
    bootId,
    zone,
    advance(ms) {
      wall += ms;
      monotonic += ms;
      boottime += ms;
    },
    sleep(ms) {
      wall += ms;
      boottime += ms;
    },
    stepWall(ms) {
      wall += ms;
    },
  };
};
