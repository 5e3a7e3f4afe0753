import type { TimeSources } from './host-clock.ts';

/** Time sources whose time goes faster than the machine's, for a rehearsal. */
export type RatedTime = {
  readonly sources: TimeSources;
  readonly rate: () => number;
  /** Goes on from the present instant at another rate: nothing is skipped and nothing goes back. */
  readonly setRate: (rate: number) => void;
};

/**
 * Time that begins at `wall` (ms since 1970) and goes at the machine's own rate until another is set: all durations are that
 * rate times those of its monotonic clock. It stands still while the machine sleeps, and no other time goes on from it.
 */
export const ratedTime = ({ monotonic, zone }: Pick<TimeSources, 'monotonic' | 'zone'>, wall: number): RatedTime => {
  let rate = 1;
  let since = monotonic();
  let before = 0;
  const passed = () => before + (monotonic() - since) * rate;
  return {
    sources: { wall: () => wall + passed(), monotonic: passed, boottime: () => null, bootId: '', zone },
    rate: () => rate,
    setRate(next) {
      const own = monotonic();
      before += (own - since) * rate;
      [since, rate] = [own, next];
    },
  };
};
