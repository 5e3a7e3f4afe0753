import { beforeAll, describe, expect, test } from 'vitest';
import { forecast } from '../../../../src/core/floor/forecast.ts';
import type { PlanFacts } from '../../../../src/core/floor/reach.ts';
import { initTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { type Banner, bannerOf } from '../../../../src/renderer/shared/list/plan/plan-words.ts';
import { type PlanView, planAt } from '../../../../src/renderer/shared/list/plan/use-plan.ts';
import { at, facts, line, row } from '../../../core/floor/plan-facts.ts';

beforeAll(() => {
  initTexts('list', 'en');
});

const many = (count: number) => Array.from({ length: count }, (_, i) => row(`S${i + 1}`));
const open = (planned: number) => line('round-1', planned, { round: 1, status: 'current', startedAt: at(59) });
const viewOf = (f: PlanFacts) => f as PlanView;
const banner = (f: PlanFacts, now = at(59)): Banner | null => {
  const t = initTexts('list', 'en').getFixedT('en', 'list');
  return bannerOf(t, viewOf(f), forecast(f, now), now);
};

describe('the plan in a sentence', () => {
  test('11 of 14 fit before 16:24; at 1:30 all 14 fit, with the limit that the button sets', () => {
    expect(banner(facts([open(25)], many(14)))).toEqual({
      tone: 'short',
      main: '11 of 14 fit before 16:24',
      more: ['at 1:30 all 14 fit'],
      limit: 90_000,
    });
  });

  test('is quiet where all fit, and says when the last is done', () => {
    // 59:00 and four times 2:12.
    expect(banner(facts([open(25)], many(4)))).toEqual({
      tone: 'calm',
      main: 'All 4 fit before 16:24, done about 16:07',
      more: [],
      limit: null,
    });
    expect(banner(facts([open(25)], many(1)))?.main).toBe('The one who waits fits before 16:24, done about 16:01');
  });

  test('tells what the next round does for those who are left, and how many none reaches', () => {
    const two = (count: number) => banner(facts([open(25), line('round-2', 10, { round: 2 })], many(count)));
    expect(two(14)?.more).toEqual(['at 1:30 all 14 fit', 'round 2: all 3 left']);
    // 11 and 4 of 20 are heard at 2:00; at 1:15 17 and 6, at 1:30 14 and 5.
    expect(two(20)).toMatchObject({
      more: ['at 1:15 all 20 are heard', 'round 2: 4 of 9 · 5 out of reach'],
      limit: 75_000,
    });
  });

  test('before a round speaks of the round to come', () => {
    const toCome = (count: number) =>
      banner(facts([line('talk', 59), line('round-1', 25, { round: 1 })], many(count), { opened: null }), at(0));
    expect(toCome(14)).toMatchObject({ main: 'Round 1: 11 of 14 fit before 16:24', limit: 90_000 });
    expect(toCome(3)?.main).toBe('Round 1: all 3 fit, done about 16:05');
    expect(toCome(0)).toMatchObject({ tone: 'calm', main: 'Round 1 has time for 11 at 2:00' });
  });

  test('says that the round is shorter where the hard stop needs the time', () => {
    const f = facts([open(25), line('replies', 30, { kind: 'reply' })], many(14), { hours: 104 });
    expect(banner(f)).toMatchObject({
      main: '6 of 14 fit before 16:14',
      more: ['at 0:45 all 14 fit', 'a shorter round, so that 16:44 holds'],
      limit: 45_000,
    });
  });

  test('says that the time is used, and that no round is left', () => {
    expect(banner(facts([open(25)], many(2)), at(90))?.main).toBe('The time of round 1 is used; 2 wait');
    expect(banner(facts([line('end', 5)], many(2)))?.main).toBe('2 wait, and no round is left');
    expect(banner(facts([line('end', 5)], []))).toMatchObject({ tone: 'calm', main: 'No round is left' });
  });

  test('says nothing of a meeting that is closed or not prepared', () => {
    const f = facts([open(25)], many(2));
    const closed = { ...f, session: { ...f.session, phase: 'closed' as const, closedAt: at(170) } };
    expect(banner(closed)).toBeNull();
    expect(banner({ ...f, session: { ...f.session, plannedStart: null, hardStop: null } })).toBeNull();
  });
});

test('within a second of one view there is one plan, made once', () => {
  const view = viewOf(facts([open(25)], many(14)));
  const later = { ...view, floor: { ...view.floor } };
  expect(planAt(view, at(60))).toBe(planAt(view, (at(60) + 999) as never));
  expect(planAt(view, at(60))).not.toBe(planAt(later, at(60)));
  expect(planAt(view, at(60)).now).toBe(at(60));
  expect(planAt(view, at(61)).now).toBe(at(61));
});
