import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClockFace,
  clockText,
  minutesText,
  nextEdge,
  phase,
  remaining,
  used,
} from '../../../src/core/timing/clock-face.ts';
import { duration, instant } from '../../../src/core/timing/time.ts';
import { runs } from '../../support/scale.ts';

const running = (limitMs: number, since = 0, usedMs = 0): ClockFace => ({
  status: 'running',
  limit: duration(limitMs),
  used: duration(usedMs),
  runningSince: instant(since),
});
const textAt = (face: ClockFace, now: number) => clockText(remaining(face, instant(now)));

describe('the digits', () => {
  test.each([
    [0, '2:00'],
    [1, '2:00'],
    [999, '2:00'],
    [1000, '1:59'],
    [119_001, '0:01'],
    [120_000, '0:00'],
    [120_001, '+0:00'],
    [120_999, '+0:00'],
    [121_000, '+0:01'],
    [132_500, '+0:12'],
  ])('a turn of 2:00 shows after %i ms %s', (ms, text) => {
    expect(textAt(running(120_000), ms)).toBe(text);
  });

  test.each([
    [0, '0:00'],
    [59, '0:59'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [-5, '0:00'],
  ])('%i s is %s', (s, text) => {
    expect(minutesText(s)).toBe(text);
  });

  test('change at the next edge, and not before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7_200_000 }), fc.nat(8_000_000), fc.nat(100_000), (limit, now, spent) => {
        const face = running(limit, 0, spent);
        const edge = nextEdge(face, instant(now)) ?? 0;
        expect(edge).toBeGreaterThan(now);
        expect(edge - now).toBeLessThanOrEqual(1000);
        expect(textAt(face, edge - 1)).toBe(textAt(face, now));
        expect(textAt(face, edge)).not.toBe(textAt(face, now));
      }),
      { numRuns: runs(200, 10_000) },
    );
  });

  test('stand still while the clock does', () => {
    const still: ClockFace = { status: 'paused', limit: duration(120_000), used: duration(50_000), runningSince: null };
    expect(nextEdge(still, instant(5))).toBeNull();
    expect(remaining(still, instant(999_999))).toBe(70_000);
  });

  test('a window whose clock is a little behind the start shows the full time', () => {
    expect(used(running(120_000, 10_000), instant(9_990))).toBe(0);
  });
});

describe('the phase', () => {
  test.each([
    [0, 'running'],
    [89_999, 'running'],
    [90_000, 'concluding'],
    [120_000, 'concluding'],
    [120_001, 'over'],
  ])('a running turn of 2:00 is after %i ms %s', (ms, expected) => {
    expect(phase(running(120_000), instant(ms))).toBe(expected);
  });

  test('called and paused are what they are, whatever the time', () => {
    const face = running(0);
    expect(phase({ ...face, status: 'called', runningSince: null }, instant(5))).toBe('called');
    expect(phase({ ...face, status: 'paused', runningSince: null }, instant(5))).toBe('paused');
  });
});
