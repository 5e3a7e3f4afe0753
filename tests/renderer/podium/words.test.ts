import { expect, test } from 'vitest';
import { duration, instant } from '../../../src/core/timing/time.ts';
import { correctionBetween, driftText, parseSecond } from '../../../src/renderer/podium/wall-time.ts';
import { nextSecond, wallTime } from '../../../src/renderer/shared/i18n/wall-time.ts';
import { choicesFor } from '../../../src/renderer/shared/list/suggestions.ts';

test('a clock is put right the shorter way round the day', () => {
  expect(correctionBetween('14:31:20', '14:31:25')).toBe(5_000);
  expect(correctionBetween('14:31:20', '13:31:20')).toBe(-3_600_000);
  expect(correctionBetween('23:59:50', '00:00:10')).toBe(20_000);
  expect(correctionBetween('00:00:10', '23:59:50')).toBe(-20_000);
});

test.each([
  ['14:31:20', '14:31:20'],
  ['143120', '14:31:20'],
  ['9.05', '09:05:00'],
  [' ', ''],
  ['24:00', null],
  ['14:60', null],
  ['2:31 PM', null],
])('the time %j is typed as %j', (text, said) => {
  expect(parseSecond(text)).toBe(said);
});

test('wall time is the session’s: its zone, and its correction', () => {
  const at = instant(Date.UTC(2030, 5, 20, 13, 0, 0, 250));
  expect(wallTime(at, 'Europe/Zurich', duration(0))).toBe('15:00:00');
  expect(wallTime(at, 'Europe/Zurich', duration(-1_000))).toBe('14:59:59');
  expect(wallTime(at, 'Nowhere/None', duration(0))).toBe('13:00:00');
  expect(nextSecond(at, duration(0))).toBe(at + 750);
  expect(nextSecond(at, duration(-500))).toBe(at + 250);
});

test('a drift has a sign, and none where it is nothing', () => {
  expect([65_000, -20_000, 400, -400].map((ms) => driftText(duration(ms)))).toEqual([
    '+1:05',
    '\u22120:20',
    '0:00',
    '0:00',
  ]);
});

test('official names come first and what was typed last; an official name stands alone', () => {
  expect(choicesFor('  ')).toEqual([]);
  expect(choicesFor('undp')[0]).toMatchObject({ label: 'United Nations Development Programme', kind: 'body' });
  expect(choicesFor('Peru').at(-1)?.kind).not.toBe('typed');
  expect(choicesFor('Friends of Zub')).toEqual([
    { id: 'typed', label: 'Friends of Zub', name: 'Friends of Zub', category: null, tier: null, kind: 'typed' },
  ]);
  expect(choicesFor('بير')[0]?.label).toMatch(/^بيرو/);
});
