import { describe, expect, test } from 'vitest';
import { limitsAfter } from '../../../src/core/floor/limits.ts';
import { type PlanFacts, planRounds, type RoundPlan } from '../../../src/core/floor/reach.ts';
import { tryLimits } from '../../../src/core/floor/what-if.ts';
import { type Duration, minutes, seconds } from '../../../src/core/timing/time.ts';
import { at, facts, LIMITS, line, minuteOf, row } from './plan-facts.ts';

const many = (count: number, length = 120) => Array.from({ length: count }, (_, i) => row(`S${i + 1}`, length));
const ngo = (id: string, length = 120) => row(id, length, { category: 'ngo', rank: 'ngo', block: 4 });
const open = (planned: number, more = {}) =>
  line('round-1', planned, { round: 1, status: 'current', startedAt: at(0), ...more });
const running = (limit: number, used: number): PlanFacts['floor']['now'] => ({
  kind: 'intervention',
  calledAt: at(0),
  face: { status: 'running', limit: seconds(limit), used: seconds(used), runningSince: at(0) },
});
const heard = (plan: RoundPlan | undefined) => plan?.heard.map(({ id }) => id);
const rest = (ms: Duration) => limitsAfter(LIMITS, { rest: true }, ms);

describe('a round', () => {
  test('hears each after a hand-over: four of 2:12 in 10 minutes, the last from 6:48 to 8:48', () => {
    const [plan] = planRounds(facts([open(10)], many(6)), at(0));
    expect(plan?.heard.map(({ at: when }) => minuteOf(when))).toEqual([0.2, 2.4, 4.6, 6.8]);
    expect(plan?.left.map(({ id }) => id)).toEqual(['S5', 'S6']);
    expect([minuteOf(plan?.doneAt), minuteOf(plan?.until)]).toEqual([8.8, 10]);
  });

  test('counts what is left of whoever speaks, to the second: of 8:00 three of 2:12 remain where 1:24 is left, not with 1:25', () => {
    const left = (used: number) => planRounds(facts([open(8)], many(6), { now: running(120, used) }), at(0))[0]?.heard;
    expect([left(36), left(35)].map((plan) => plan?.length)).toEqual([3, 2]);
  });

  test('gives whoever is called the rest of the hand-over before the clock starts', () => {
    const called = (calledAt: number): PlanFacts['floor']['now'] => ({
      kind: 'intervention',
      calledAt: at(calledAt),
      face: { status: 'called', limit: minutes(2), used: seconds(0), runningSince: null },
    });
    const first = (calledAt: number) =>
      minuteOf(planRounds(facts([open(20)], many(3), { now: called(calledAt) }), at(1))[0]?.heard[0]?.at);
    expect(first(1)).toBeCloseTo(1 + 0.2 + 2 + 0.2);
    expect(first(0.9)).toBeCloseTo(1 + 0.1 + 2 + 0.2);
    expect(first(0)).toBeCloseTo(1 + 2 + 0.2);
  });

  test('stops at the first who does not fit, though a shorter one behind would', () => {
    const [plan] = planRounds(facts([open(5)], [row('A'), row('B', 300), row('C', 60)]), at(0));
    expect(heard(plan)).toEqual(['A']);
  });

  test('hears nobody more once its time is used', () => {
    const [plan] = planRounds(facts([open(10)], many(2)), at(11));
    expect([heard(plan), plan?.left.map(({ id }) => id)]).toEqual([[], ['S1', 'S2']]);
  });

  test('ends before its minutes are used where the items after it must begin for the hard stop to hold', () => {
    const lines = [open(20), line('replies', 15, { kind: 'reply' }), line('end', 5)];
    const [plan] = planRounds(facts(lines, many(9), { hours: 32 }), at(0));
    expect([minuteOf(plan?.endsAt), minuteOf(plan?.until)]).toEqual([20, 12]);
    expect(plan?.heard).toHaveLength(5);
  });
});

describe('kept places', () => {
  const kept = { nhri: 0, ngo: 2 };

  test('hold their time back: in 10 minutes two of four States, then two of three organizations', () => {
    const rows = [...many(4), ngo('N1'), ngo('N2'), ngo('N3')];
    expect(heard(planRounds(facts([open(10)], rows, { kept }), at(0))[0])).toEqual(['S1', 'S2', 'N1', 'N2']);
  });

  test('that nobody claims are released', () => {
    const rows = [...many(5), ngo('N1')];
    expect(heard(planRounds(facts([open(10)], rows, { kept }), at(0))[0])).toEqual(['S1', 'S2', 'S3', 'N1']);
    expect(planRounds(facts([open(10)], many(5), { kept }), at(0))[0]?.heard).toHaveLength(4);
  });

  test('that were given in the round that runs hold nothing back any more', () => {
    const rows = [...many(5), ngo('N3')];
    const keptLeft = { nhri: 0, ngo: 0 };
    expect(heard(planRounds(facts([open(10)], rows, { kept, keptLeft }), at(0))[0])).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  test('go in their own order also where there is time for one only', () => {
    const rows = [...many(1), ngo('N1'), ngo('N2')];
    expect(heard(planRounds(facts([open(3)], rows, { kept }), at(0))[0])).toEqual(['N1']);
  });

  test('are taken where a hand put them, before the others', () => {
    const rows = [row('N1', 120, { ...ngo('N1'), placed: { how: 'next', reason: null } }), ...many(4), ngo('N2')];
    expect(heard(planRounds(facts([open(8)], rows, { kept }), at(0))[0])).toEqual(['N1', 'S1', 'N2']);
  });
});

describe('rounds', () => {
  const two = [open(6), line('replies', 15, { kind: 'reply' }), line('round-2', 5, { round: 2 })];

  test('carry over who was not heard, and count who is reached in none', () => {
    const plans = planRounds(facts(two, many(6)), at(0));
    expect(plans.map(heard)).toEqual([
      ['S1', 'S2'],
      ['S3', 'S4'],
    ]);
    expect(plans.map(({ left }) => left.map(({ id }) => id))).toEqual([
      ['S3', 'S4', 'S5', 'S6'],
      ['S5', 'S6'],
    ]);
    expect(plans.map(({ startsAt }) => minuteOf(startsAt))).toEqual([0, 21]);
    expect(tryLimits(facts(two, many(6)), at(0), null)).toEqual({ of: 6, fit: 2, lost: 2 });
  });

  test('begin later where the one that runs is over its time', () => {
    const late = facts(two, many(6), { now: running(600, 0) });
    expect(planRounds(late, at(0)).map(({ startsAt }) => minuteOf(startsAt))).toEqual([0, 25]);
  });

  test('leave whoever asked for a later one to it, at the place of the rank', () => {
    const rows = [row('A'), row('C', 120, { number: 9 }), row('G', 120, { round: 2, block: 1, number: 4 })];
    const lines = [open(3), line('round-2', 9, { round: 2 })];
    expect(planRounds(facts(lines, rows), at(0)).map(heard)).toEqual([['A'], ['G', 'C']]);
  });

  test('put who came back by rank again, and leave who was moved behind whom they stood behind', () => {
    const returned = { how: 'returned', reason: null } as const;
    const moved = { how: 'moved', reason: null } as const;
    const rows = [
      row('A', 120, { number: 1 }),
      row('D', 120, { number: 4, placed: returned }),
      row('B', 120, { number: 2 }),
      row('Z', 120, { number: 26, placed: moved }),
      row('C', 120, { number: 3 }),
    ];
    const lines = [open(3), line('round-2', 20, { round: 2 })];
    expect(planRounds(facts(lines, rows), at(0)).map(heard)).toEqual([['A'], ['B', 'Z', 'C', 'D']]);
  });

  test('protect what comes after each of them: a late meeting takes its minutes from the last', () => {
    const lines = [open(20), line('talk', 10), line('round-2', 20, { round: 2 }), line('end', 10)];
    const plans = planRounds(facts(lines, [], { hours: 52 }), at(0));
    expect(plans.map(({ until }) => minuteOf(until))).toEqual([20, 42]);
  });

  test('before the gavel begin when the plan has them, later once the start has passed', () => {
    const lines = [line('opening', 9), line('round-1', 20, { round: 1 })];
    const begins = (now: number) => minuteOf(planRounds(facts(lines, [], { opened: null }), at(now))[0]?.startsAt);
    expect([begins(-30), begins(0), begins(4)]).toEqual([9, 9, 13]);
  });
});

describe('other limits', () => {
  const rows = [
    row('Group', 180, { tier: 'group' }),
    row('Agreed', 360, { limitMs: minutes(6) }),
    row('More', 150, { extraMs: seconds(30) }),
    row('Plain'),
  ];
  const limits = { ...LIMITS, byTier: { group: minutes(3) } };

  test('are tried as they would be set: own lengths and extra time stay', () => {
    // 12 s and 1:00, 6:00, 1:00 + 30 s, 1:00: 1:12, 7:24, 9:06, 10:18.
    const with1 = (until: number) =>
      tryLimits(facts([open(until)], rows, { limits }), at(0), limitsAfter(limits, { rest: true }, minutes(1)))?.fit;
    expect([1.2, 7.3, 7.4, 9.1, 10.2, 10.3].map(with1)).toEqual([1, 1, 2, 3, 3, 4]);
  });

  test('for one rank leave the others as they are', () => {
    // 3:12, 6:12, 2:42 and 2:12 are 14:18; with 1:30 for groups 12:48, with 0:30 11:48.
    const f = facts([open(12)], rows, { limits });
    const groups = (length: number) =>
      tryLimits(f, at(0), limitsAfter(limits, { tier: 'group' }, seconds(length)))?.fit;
    expect([tryLimits(f, at(0), null)?.fit, groups(90), groups(30)]).toEqual([2, 3, 4]);
  });

  test('say how many are heard, in this round and in none', () => {
    const lines = [open(6), line('round-2', 5, { round: 2 })];
    expect(tryLimits(facts(lines, many(6)), at(0), rest(seconds(90)))).toEqual({ of: 6, fit: 3, lost: 1 });
    expect(tryLimits(facts([line('end', 5)], many(6)), at(0), null)).toBeNull();
  });
});
