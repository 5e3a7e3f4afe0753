import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchHeartbeat } from '../../../src/main/shell/heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  let silences = 0;
  const heart = watchHeartbeat(
    () => {
      silences += 1;
    },
    () => Date.now(),
  );
  const beatFor = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      vi.advanceTimersByTime(1_000);
      heart.beat();
    }
  };
  return { heart, beatFor, silences: () => silences };
};

it('tells of a page that falls silent, after 3 to 3.5 s, once', () => {
  const { heart, beatFor, silences } = setUp();
  heart.begin();
  beatFor(60);
  expect(silences()).toBe(0);
  vi.advanceTimersByTime(2_900);
  expect(silences()).toBe(0);
  vi.advanceTimersByTime(600);
  expect(silences()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(silences()).toBe(1);
});

it('gives a page that is getting ready 15 s', () => {
  const { heart, beatFor, silences } = setUp();
  heart.begin();
  vi.advanceTimersByTime(13_000);
  beatFor(2);
  vi.advanceTimersByTime(14_900);
  expect(silences()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(silences()).toBe(1);
});

it('watches again from the next beginning, and not while it rests', () => {
  const { heart, beatFor, silences } = setUp();
  heart.begin();
  beatFor(10);
  heart.rest();
  heart.beat();
  vi.advanceTimersByTime(60_000);
  expect(silences()).toBe(0);
  heart.begin();
  vi.advanceTimersByTime(15_500);
  expect(silences()).toBe(1);
});

it('takes nobody for silent after the machine itself has slept', () => {
  const { heart, beatFor, silences } = setUp();
  heart.begin();
  beatFor(10);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(2_900);
  expect(silences()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(silences()).toBe(1);
});

it('is quiet once stopped', () => {
  const { heart, beatFor, silences } = setUp();
  heart.begin();
  beatFor(10);
  heart.stop();
  vi.advanceTimersByTime(60_000);
  expect(silences()).toBe(0);
});
