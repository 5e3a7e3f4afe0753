import type { EventData, LoggedEvent } from '../../core/session/events.ts';
import { between, type Duration, duration, type Instant, instant } from '../../core/timing/time.ts';

/** Everything the host reads time from. Functions answer in ms. */
export type TimeSources = {
  readonly wall: () => number;
  /** Never steps. On Linux it stands still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Time since the machine's start, sleep included; null where `monotonic` counts sleep itself. */
  readonly boottime: () => number | null;
  /** One value from the machine's start to its stop; empty where none is known. */
  readonly bootId: string;
  /** The machine's IANA zone. */
  readonly zone: string;
};

/** Host time (DESIGN 4): wall time taken once, then advanced without steps; never goes backwards. */
export type HostClock = {
  now(): Instant;
  /** What HostOpened records, and at which host time: both were read at the same moment. */
  readonly anchor: { readonly at: Instant; readonly data: EventData<'HostOpened'> };
  /** Wall time less host time if that has changed by more than 1 s since it was last taken, or null. */
  takeWallStep(): Duration | null;
};

/** A step of the wall clock worth recording (DESIGN 4). */
const STEP_MS = 1000;
/** `/proc/uptime` counts in 10 ms: what looks like less sleep than this may be none. */
const SLEEP_MS = 100;

/**
 * The clock of a log that holds `events`: goes on from its last opening by the time since the machine's start if that is
 * the same start, else from wall time, and never before the last event.
 */
export const hostClock = (sources: TimeSources, events: readonly LoggedEvent[]): HostClock => {
  const mono0 = sources.monotonic();
  const boot0 = sources.boottime();
  const wall0 = sources.wall();
  const previous = events.findLast((event) => event.type === 'HostOpened');
  const goesOn = previous && boot0 !== null && sources.bootId !== '' && previous.data.bootId === sources.bootId;
  const start = goesOn ? previous.at + (boot0 - previous.data.boottime) : wall0;
  const first = Math.max(start, events.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
  let slept = 0;
  let last = instant(first);
  let skew = knownSkew(events);

  const now = (): Instant => {
    // In this order a pause between the two readings is never taken for sleep.
    const boot = sources.boottime();
    const passed = sources.monotonic() - mono0;
    if (boot !== null && boot0 !== null && boot - boot0 - passed - slept > SLEEP_MS) slept = boot - boot0 - passed;
    last = instant(Math.max(last, first + passed + slept));
    return last;
  };

  return {
    now,
    anchor: {
      at: instant(first),
      data: { wall: instant(wall0), bootId: sources.bootId, boottime: duration(boot0 ?? 0), zone: sources.zone },
    },
    takeWallStep() {
      const before = now();
      const wall = instant(sources.wall());
      const measured = between(now(), wall);
      // Held up between the readings: the next look will do.
      if (between(before, last) > SLEEP_MS || Math.abs(measured - skew) <= STEP_MS) return null;
      skew = measured;
      return measured;
    },
  };
};

/** Wall less host time as the log last knew it: at its last opening, or at the host's own correction since. */
const knownSkew = (events: readonly LoggedEvent[]): number => {
  for (const event of events.toReversed()) {
    if (event.type === 'ClockCorrected' && event.actor === 'host') return event.data.offsetMs;
    if (event.type === 'HostOpened') return between(event.at, event.data.wall);
  }
  return 0;
};
