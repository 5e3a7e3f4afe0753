import { expect, test } from 'vitest';
import { duration } from '../../../../src/core/timing/time.ts';
import { parseMinutes, typedMinutes } from '../../../../src/renderer/podium/preparing/minutes.ts';

test.each([
  ['7', 420_000],
  ['7.5', 450_000],
  ['7,5', 450_000],
  [' 7:30 ', 450_000],
  ['0', 0],
  ['0.25', 15_000],
  ['90', 5_400_000],
  ['7:3', null],
  ['7:60', null],
  ['soon', null],
  ['-1', null],
  ['', null],
  ['1441', null],
])('%s', (text, ms) => {
  expect(parseMinutes(text)).toBe(ms);
});

test('what is shown is read as the same', () => {
  for (let s = 0; s < 20_000; s += 7) {
    const ms = duration(s * 1000);
    expect(parseMinutes(typedMinutes(ms)), typedMinutes(ms)).toBe(ms);
  }
});
