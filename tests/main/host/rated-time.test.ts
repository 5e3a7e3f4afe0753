import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostClock } from '../../../src/main/app/host-clock.ts';
import { ratedTime } from '../../../src/main/app/rated-time.ts';

const WALL = 1_900_000_000_000;

describe('time at a rate', () => {
  test('begins at its wall time and goes at the machine’s own rate', () => {
    let own = 5_000;
    const { sources, rate } = ratedTime({ monotonic: () => own, zone: 'UTC' }, WALL);
    own += 750;
    expect([sources.wall(), sources.monotonic(), rate()]).toEqual([WALL + 750, 750, 1]);
  });

  test('a clock counts rate times its monotonic time, whatever rates follow one another, and never steps', () => {
    const stretches = fc.array(fc.record({ rate: fc.constantFrom(1, 2, 5, 10), ms: fc.nat(100_000) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(stretches, (given) => {
        let own = 123;
        const time = ratedTime({ monotonic: () => own, zone: 'UTC' }, WALL);
        const clock = hostClock(time.sources, []);
        let expected = WALL;
        for (const { rate, ms } of given) {
          time.setRate(rate);
          expect(clock.now()).toBe(expected);
          own += ms;
          expected += rate * ms;
          expect(clock.now()).toBe(expected);
          expect(clock.takeWallStep()).toBeNull();
        }
      }),
    );
  });
});
