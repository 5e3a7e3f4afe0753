import { expect, test } from 'vitest';
import { minutes } from '../../../../src/core/timing/time.ts';
import { choiceOf, gateNow, momentOf, nextLook } from '../../../../src/renderer/shared/list/rules/gate-times.ts';
import { at } from '../../../core/floor/plan-facts.ts';

const closing = { waits: false, opensAt: null, closesAt: at(15), hand: null };

test('an open list says when it closes; once closed nothing is to come', () => {
  expect(gateNow(closing, at(13))).toEqual({ open: true, next: { at: at(15), left: minutes(2) } });
  expect(gateNow(closing, at(15))).toEqual({ open: false, next: null });
});

test('a list that waits for its opening is closed until then', () => {
  const waits = { waits: true, opensAt: at(10), closesAt: at(20), hand: null };
  expect(gateNow(waits, at(9))).toEqual({ open: false, next: { at: at(10), left: minutes(1) } });
  expect(gateNow(waits, at(10))).toEqual({ open: true, next: { at: at(20), left: minutes(10) } });
});

test('each second is counted in the last five minutes only', () => {
  expect(nextLook(closing, at(0))).toBe(at(10));
  expect(nextLook(closing, at(10))).toBe(at(10) + 1000);
  expect(nextLook(closing, (at(12) + 400) as never)).toBe(at(12) + 1000);
  expect(nextLook(closing, at(15))).toBeNull();
});

test('a moment and its fields say the same', () => {
  const moments = [null, { clock: '15:15' }, { afterGavel: minutes(10) }] as const;
  for (const moment of moments) expect(momentOf(choiceOf(moment, '10:00'))).toEqual(moment);
});

test('a clock time is read as it was typed, of 24 hours', () => {
  expect(momentOf({ way: 'clock', clock: '1605', after: '' })).toEqual({ clock: '16:05' });
  expect(momentOf({ way: 'clock', clock: '25:00', after: '' })).toBeUndefined();
});

test('fields that name no moment are none', () => {
  expect(momentOf({ way: 'clock', clock: '', after: '15' })).toBeUndefined();
  expect(momentOf({ way: 'gavel', clock: '10:00', after: '' })).toBeUndefined();
  expect(momentOf({ way: 'gavel', clock: '10:00', after: '-1' })).toBeUndefined();
  expect(momentOf({ way: 'gavel', clock: '10:00', after: '2000' })).toBeUndefined();
  expect(momentOf({ way: 'hand', clock: '', after: '' })).toBeNull();
});
