import { expect, test } from 'vitest';
import { duration, minutes, seconds } from '../../../../src/core/timing/time.ts';
import {
  choicesFor,
  limitNow,
  parseLimit,
  scopeFor,
  WHOM,
} from '../../../../src/renderer/shared/list/plan/limit-choices.ts';
import { LIMITS } from '../../../core/floor/plan-facts.ts';

const texts = (all: readonly number[]) => all.map((ms) => ms / 1000);

test('half minutes to 5:00, what is set now, and the steps beside a remedy', () => {
  expect(texts(choicesFor(minutes(2), null))).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
  expect(texts(choicesFor(minutes(7), seconds(75)))).toEqual([30, 60, 75, 90, 120, 150, 180, 210, 240, 270, 300, 420]);
  expect(texts(choicesFor(seconds(120), seconds(30))).slice(0, 3)).toEqual([30, 45, 60]);
});

test('m:ss or seconds are read, within what the command takes', () => {
  expect(['1:30', '90', ' 2:00 ', '0:05', '120:00', '7200'].map(parseLimit)).toEqual(
    [90, 90, 120, 5, 7200, 7200].map(seconds),
  );
  expect(['', '4', '0:04', '1:60', '1:3', '7201', 'x', '-90', '1.5', '1:30:00'].map(parseLimit)).toEqual(
    Array.from({ length: 10 }, () => null),
  );
});

test('less for everybody is less for all the rest; more is the usual limit, and groups keep theirs', () => {
  const limits = { ...LIMITS, byTier: { group: minutes(3) } };
  expect(scopeFor(limits, { everybody: true }, seconds(90))).toEqual({ rest: true });
  expect(scopeFor(limits, { everybody: true }, minutes(2))).toEqual({ default: true });
  expect(scopeFor(limits, { everybody: true }, minutes(3))).toEqual({ default: true });
  expect(scopeFor(limits, { tier: 'group' }, seconds(90))).toEqual({ tier: 'group' });
});

test('each has its own limit or the one for all; rights of reply have theirs', () => {
  const limits = { ...LIMITS, byTier: { group: minutes(3) }, byCategory: { ngo: seconds(90) } };
  const now = Object.fromEntries(WHOM.map((whom) => [JSON.stringify(whom), limitNow(limits, whom)]));
  expect(now['{"everybody":true}']).toBe(minutes(2));
  expect(now['{"tier":"group"}']).toBe(minutes(3));
  expect(now['{"category":"ngo"}']).toBe(duration(90_000));
  expect(now['{"category":"member"}']).toBe(minutes(2));
  expect([now['{"reply":"first"}'], now['{"reply":"second"}']]).toEqual([minutes(3), minutes(2)]);
});
