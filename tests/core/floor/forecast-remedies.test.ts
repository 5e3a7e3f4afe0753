import { describe, expect, test } from 'vitest';
import { forecast } from '../../../src/core/floor/forecast.ts';
import { limitsAfter } from '../../../src/core/floor/limits.ts';
import type { PlanFacts } from '../../../src/core/floor/reach.ts';
import { endOfShare, shareOfItem, shareOfRound, tryLimits } from '../../../src/core/floor/what-if.ts';
import { minutes, seconds } from '../../../src/core/timing/time.ts';
import type { ProgrammeLine } from '../../../src/core/views/podium-view.ts';
import { at, facts, LIMITS, line, minuteOf, row, speakers } from './plan-facts.ts';

const many = (count: number, length = 120) => Array.from({ length: count }, (_, i) => row(`S${i + 1}`, length));
const open = (planned: number, startedAt = at(0)) =>
  line('round-1', planned, { round: 1, status: 'current', startedAt });
const replies = (count: number, each: number, more: Partial<ProgrammeLine> = {}) =>
  line('replies', count * each, { kind: 'reply', speakers: speakers(count, each), ...more });
const speaking = (limit: number, used = 0): PlanFacts['floor']['now'] => ({
  kind: 'reply',
  calledAt: at(0),
  face: { status: 'running', limit: seconds(limit), used: seconds(used), runningSince: at(0) },
});

describe('who fits', () => {
  test('11 of 14 at 2:00 before the end of 25 minutes; at 1:30 all 14', () => {
    // 11 x 2:12 = 24:12, 12 x 2:12 = 26:24; 14 x 1:42 = 23:48, 14 x 1:57 = 27:18.
    expect(forecast(facts([open(25)], many(14)), at(0))?.fits).toEqual({ of: 14, fit: 11, remedy: 90_000 });
  });

  test('is said of the next round where none runs, and of none where none is left', () => {
    const before = facts([line('talk', 10), line('round-1', 25, { round: 1 })], many(14));
    expect(forecast(before, at(0))?.fits).toEqual({ of: 14, fit: 11, remedy: 90_000 });
    expect(forecast(facts([line('talk', 10)], many(14)), at(0))).toMatchObject({ fits: null, reach: null, rounds: [] });
  });

  test('no limit is offered where even 30 s is too much, nor where all fit', () => {
    expect(forecast(facts([open(9)], many(14)), at(0))?.fits).toEqual({ of: 14, fit: 4, remedy: null });
    expect(forecast(facts([open(9)], many(4)), at(0))?.fits).toEqual({ of: 4, fit: 4, remedy: null });
  });

  test('a lower limit for groups alone is a remedy where it is enough', () => {
    const limits = { ...LIMITS, byTier: { group: minutes(5) } };
    // 5:12 and 3 x 2:12 are 11:48; with 3:00 for the group 9:48, with 3:15 10:03.
    const rows = [row('G', 300, { tier: 'group' }), ...many(3)];
    expect(forecast(facts([open(10)], rows, { limits }), at(0))?.fits).toEqual({ of: 4, fit: 3, remedy: 180_000 });
  });

  test('over all rounds: 18 of 22 at 2:00 in twice 20 minutes, at 1:30 all of them', () => {
    // A round takes 9 at 2:12, 10 at 1:57, 11 at 1:42.
    const lines = [open(20), line('round-2', 20, { round: 2 })];
    expect(forecast(facts(lines, many(22)), at(0))?.reach).toEqual({ of: 22, heard: 18, remedy: 90_000 });
    expect(forecast(facts(lines, many(18)), at(0))?.reach).toEqual({ of: 18, heard: 18, remedy: null });
  });
});

describe('the session', () => {
  const lines = [open(30), replies(3, 5), line('end', 5)];
  const held = (hours: number, rows = many(14)) => forecast(facts(lines, rows, { hours }), at(0));

  test('holds to the minute, is tight when late with less than 2 minutes to spare, is over from half a minute on', () => {
    expect(held(50)).toMatchObject({ standing: 'holds', drift: 0, over: 0, mend: null });
    const late = (by: number, hours: number) =>
      forecast(facts([open(30, at(by)), ...lines.slice(1)], [], { hours }), at(by))?.standing;
    expect([late(1, 54), late(1, 52.5), late(1, 51), late(1, 50.5), late(0.4, 50)]).toEqual([
      'holds',
      'tight',
      'tight',
      'over',
      'holds',
    ]);
  });

  test('4 minutes over: the round ends 4 minutes sooner, with 1:45 for the rest or two fewer', () => {
    // By 30:00 13 of 2:12 are heard (28:36), by 26:00 11 (24:12); 13 x 1:57 are 25:21.
    expect(held(46)).toMatchObject({
      over: minutes(4),
      standing: 'over',
      mend: { kind: 'round', round: 1, by: at(26), limit: seconds(105), dropped: ['S12', 'S13'] },
    });
  });

  test('where nobody would be dropped the shorter round is all it takes', () => {
    expect(held(46, many(5))?.mend).toEqual({ kind: 'round', round: 1, by: at(26), limit: null, dropped: [] });
  });

  test('of two rounds the last gives the time', () => {
    // 9 and 5 of 14 are heard in twice 20 minutes, 9 and 4 where the second has 10; at 1:45 10 and 4 of 5 for whom there is time.
    const two = facts([open(20), line('round-2', 20, { round: 2 }), line('end', 5)], many(14), { hours: 35 });
    expect(forecast(two, at(0))).toMatchObject({
      over: minutes(10),
      mend: { kind: 'round', round: 2, by: at(30), limit: seconds(105), dropped: ['S14'] },
    });
  });

  test('where the round has not so much time left, nothing in it makes the session hold', () => {
    expect(forecast(facts([open(30), line('end', 20)], many(3), { hours: 40 }), at(25))?.mend).toBeNull();
  });

  test('with no round left the replies are shortened, all alike', () => {
    const late = facts([replies(4, 6, { status: 'current', startedAt: at(0) }), line('end', 5)], [], { hours: 27 });
    // 4 x 6:30 and 5:00 are 31:00; 4 minutes less is 5:00 each.
    expect(forecast(late, at(0))).toMatchObject({ over: minutes(4), mend: { kind: 'replies', each: minutes(5) } });
  });

  test('the replies must begin by the hard stop less all that follows; none is named once they have begun', () => {
    const latest = held(60)?.latest;
    expect([latest?.line.id, minuteOf(latest?.at)]).toEqual(['replies', 40]);
    const begun = facts([replies(3, 5, { status: 'current', startedAt: at(0) }), line('end', 5)], []);
    expect(forecast(begun, at(0))?.latest).toBeNull();
    const between = facts(
      [replies(3, 5), line('round-2', 20, { round: 2 }), line('closing', 4, { kind: 'closing' })],
      [],
    );
    expect(forecast(between, at(0))?.latest?.line.id).toBe('closing');
  });

  test('held on another day its hard stop moves with the gavel', () => {
    const f = facts([open(30, at(30 * 1440))], [], { opened: 30 * 1440, hours: 30 });
    expect(forecast(f, at(30 * 1440))).toMatchObject({ hardStop: at(30 * 1440 + 30), standing: 'holds', drift: 0 });
  });

  test('once closed has no plan any more', () => {
    const f = facts([line('end', 5)], many(2));
    const closed = { ...f, session: { ...f.session, closedAt: at(170), phase: 'closed' as const } };
    expect(forecast(closed, at(190))).toMatchObject({ sessionEnd: at(170), rounds: [], latest: null, mend: null });
  });
});

describe('spreading what is left', () => {
  test('over a round: the equal time with which all are heard, also more than the limit', () => {
    const f = facts([open(10)], [row('G', 300, { tier: 'group' }), ...many(2)]);
    // 3 x (3:00 + 0:12) are 9:36.
    expect(shareOfRound(f, at(0))).toBe(minutes(3));
    expect(tryLimits(f, at(0), limitsAfter(LIMITS, { all: true }, minutes(3)))?.fit).toBe(3);
    expect(shareOfRound(facts([open(10)], []), at(0))).toBeNull();
    expect(shareOfRound(facts([open(1)], many(3)), at(0))).toBeNull();
  });

  const begun = (called: number, hours = 180) =>
    facts(
      [replies(4, 6, { status: 'current', startedAt: at(0), speakers: speakers(4, 6, called) }), line('end', 5)],
      [],
      { hours, now: called === 0 ? null : speaking(360) },
    );
  const share = (f: PlanFacts, now = at(0)) => {
    const each = shareOfItem(f.programme[0] as ProgrammeLine, f, now);
    return each === null ? null : each / 1000;
  };

  test('over the panellists who are still to speak, within the planned end: 18:00 less three introductions, by three', () => {
    expect(share(begun(1))).toBe(330);
    const f = begun(1);
    expect(minuteOf(endOfShare(f.programme[0] as ProgrammeLine, f, at(0), seconds(330)))).toBe(24);
  });

  test('spread again it is the same', () => {
    const f = begun(1);
    const [first, ...others] = f.programme as [ProgrammeLine, ...ProgrammeLine[]];
    const after = speakers(4, 6, 1).map((s) => (s.called ? s : { ...s, planned: seconds(330) }));
    expect(share({ ...f, programme: [{ ...first, speakers: after }, ...others] })).toBe(330);
  });

  test('never beyond what the hard stop leaves', () => {
    // 22:00 less 6:00 by three are 5:20, less an introduction 4:50.
    expect(share(begun(1, 27))).toBe(285);
  });

  test('none where it would be less than 30 s, or nobody is left', () => {
    expect([share(begun(1), at(30)), share(begun(4))]).toEqual([null, null]);
  });

  test('before the item begins: its minutes by all of them, from when it is expected', () => {
    const f = facts([line('talk', 10, { status: 'current', startedAt: at(0) }), replies(4, 6)], []);
    const [, item] = f.programme as [ProgrammeLine, ProgrammeLine];
    expect(shareOfItem(item, f, at(0))).toBe(minutes(6));
    expect(minuteOf(endOfShare(item, f, at(0), minutes(5)))).toBe(30);
  });
});
