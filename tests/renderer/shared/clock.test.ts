import { expect, test } from 'vitest';
import { clockText, nextEdge, remaining } from '../../../src/core/timing/clock-face.ts';
import { duration, instant, plus, seconds } from '../../../src/core/timing/time.ts';
import { sleepUntil } from '../../../src/renderer/shared/client/use-host-now.ts';
import { clockTime, nextMinute } from '../../../src/renderer/shared/i18n/clock-time.ts';
import { longDate } from '../../../src/renderer/shared/i18n/long-date.ts';
import { roomEdge } from '../../../src/renderer/shared/room-picture/room-edge.ts';

const AT = instant(Date.UTC(2030, 5, 20, 13, 58, 20, 400));

test('clock time is the session zone with its correction, 24 hours, digits 0-9', () => {
  expect(clockTime(AT, 'Europe/Zurich', duration(0))).toBe('15:58');
  expect(clockTime(AT, 'Europe/Zurich', seconds(100))).toBe('16:00');
  expect(clockTime(instant(Date.UTC(2030, 5, 20, 0, 5)), 'UTC', duration(0))).toBe('00:05');
  expect(clockTime(AT, 'Nowhere/City', duration(0)), 'an unknown zone counts as UTC').toBe('13:58');
});

test('the next minute is that of the corrected clock', () => {
  expect(nextMinute(AT, duration(0))).toBe(AT + 39_600);
  expect(nextMinute(AT, seconds(30))).toBe(AT + 9_600);
  expect(nextMinute(instant(Date.UTC(2030, 5, 20, 14, 0)), duration(0))).toBe(Date.UTC(2030, 5, 20, 14, 1));
});

test('dates are written out, the day first, with digits 0-9', () => {
  expect(longDate('2017-06-20', 'en')).toBe('20 June 2017');
  expect(longDate('2017-06-20', 'ar')).toMatch(/^20 .* 2017$/);
  expect(longDate('soon', 'en')).toBe('soon');
});

test('a window sleeps to the edge and no further, never less than 1 ms, and never long', () => {
  expect(sleepUntil(instant(10_000), 9_400.3, 1)).toBe(600);
  expect(sleepUntil(instant(10_000), 10_000.2, 1)).toBe(1);
  expect(sleepUntil(instant(90_000), 10_000, 1)).toBe(5_000);
  expect(sleepUntil(null, 10_000, 1)).toBe(5_000);
  expect(sleepUntil(instant(10_000), 9_400.3, 10), 'ten times as fast').toBe(60);
});

test("the room's picture changes at each second of a running clock, over its end too, and else each minute", () => {
  const face = { status: 'running', limit: seconds(3), used: duration(0), runningSince: AT } as const;
  const scene = { kind: 'speaker', name: 'Norway', under: null, face, next: [], more: 0 } as const;
  const view = { language: 'en', title: '', zone: 'UTC', clockOffset: duration(0), endsAt: null, scene };
  const seen: string[] = [];
  for (let now = AT; seen.length < 7; now = roomEdge(view, now)) seen.push(clockText(remaining(face, now)));
  expect(seen).toEqual(['0:03', '0:02', '0:01', '0:00', '+0:00', '+0:01', '+0:02']);

  const paused = { ...view, scene: { ...scene, face: { ...face, status: 'paused', runningSince: null } as const } };
  expect(roomEdge(paused, AT)).toBe(nextMinute(AT, duration(0)));
  expect(roomEdge({ ...view, scene: { kind: 'black' } }, AT)).toBe(nextMinute(AT, duration(0)));
  // A minute of the day that comes before the second of the turn.
  const late = plus(nextMinute(AT, duration(0)), duration(-100));
  expect(nextEdge(face, late)).toBe(late + 500 - 0);
  expect(roomEdge(view, late)).toBe(late + 100);
});
