import { describe, expect, test } from 'vitest';
import { instantOf, isZone } from '../../../src/core/timing/zone.ts';

describe('a clock time in a zone', () => {
  test.each([
    ['2017-06-20', '15:00', 'Europe/Zurich', '2017-06-20T13:00:00Z'],
    ['2017-12-20', '15:00', 'Europe/Zurich', '2017-12-20T14:00:00Z'],
    ['2026-03-29', '01:59', 'Europe/Zurich', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '03:00', 'Europe/Zurich', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '03:00', 'Europe/Zurich', '2026-10-25T02:00:00Z'],
    ['2024-02-29', '00:00', 'Asia/Kathmandu', '2024-02-28T18:15:00Z'],
    ['1969-12-31', '23:59', 'UTC', '1969-12-31T23:59:00Z'],
    ['2030-06-20', '10:00', 'Pacific/Apia', '2030-06-19T21:00:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, utc) => {
    expect(instantOf(date, time, zone)).toBe(Date.parse(utc));
  });

  test('an unknown zone is recognised', () => {
    expect([isZone('Europe/Zurich'), isZone('UTC'), isZone('Moon/Base'), isZone('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
