import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/core/session/next-step.ts';
import { plus, seconds } from '../../../src/core/timing/time.ts';
import { secondIn } from '../../../src/core/timing/zone.ts';
import { commandOf } from '../../../src/core/views/primary-action.ts';
import { toSessionRecord } from '../../../src/core/views/session-record.ts';
import { offsetText } from '../../../src/core/views/session-record-time.ts';
import type { Edition, SessionRecord } from '../../../src/core/views/session-record-types.ts';
import { prepared, request, sampleBrief, TestSession } from '../../support/session.ts';

const MARK = 'PRIVATE-MARKER';
const edge = {
  iso: (s: number) => new Date(s * 1000).toISOString(),
  say: ({ key }: { readonly key: string }) => key,
  log: { events: 1, firstHash: MARK, lastHash: MARK },
};

const recordOf = (s: TestSession, edition: Edition = 'internal'): SessionRecord => {
  const record = toSessionRecord(s.projection, edition, edge);
  if (!record) throw new Error('not prepared');
  return record;
};

const press = (s: TestSession) => {
  const steps = nextSteps(s.state);
  if (steps) s.does(commandOf(steps.now));
};

/** To the floor round, with the list as given; each turn on the way lasts 61.6 s. */
const toFloor = (s: TestSession, ...requests: ReturnType<typeof request>[]): TestSession => {
  if (requests.length > 0) s.does({ type: 'Inscribe', requests });
  while (s.state.currentItem !== 'round-1') {
    press(s);
    s.wait(61.6);
  }
  return s;
};

/** Presses on to the end; each press comes 20.3 s after the one before. */
const toEnd = (s: TestSession): TestSession => {
  while (s.state.closedAt === null) {
    s.wait(20.3);
    press(s);
  }
  return s;
};

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);

test('a session that is not prepared has no record', () => {
  expect(toSessionRecord(new TestSession().projection, 'internal', edge)).toBeNull();
});

describe('the columns add up', () => {
  const s = toEnd(
    toFloor(
      prepared(),
      request('Peru', { category: 'member' }),
      request('Mali', { category: 'member', tier: 'group', onBehalfOf: 'Group of African States' }),
      request('UNDP', { category: 'un' }),
      request('Chad'),
    ),
  );
  const record = recordOf(s);
  const seconds = (from: string, to: string | null) => (Date.parse(to ?? from) - Date.parse(from)) / 1000;

  test('of the intervals to the time used, of the time used to what was over', () => {
    for (const turn of record.turns) {
      expect(turn.usedSeconds).toBe(sum(turn.intervals.map(([from, to]) => seconds(from, to))));
      expect(Number.isInteger(turn.usedSeconds)).toBe(true);
      const limit = (turn.allottedSeconds ?? 0) + (turn.adjustedSeconds ?? 0);
      expect(turn.overSeconds).toBe(Math.max(0, turn.usedSeconds - limit));
    }
  });

  test('of the turns to every figure', () => {
    const floor = record.turns.filter((turn) => turn.capacity !== null);
    const { byCategory, byTier, byItem, overTime } = record.figures;
    expect(sum(byCategory.map((row) => row.seconds))).toBe(sum(floor.map((turn) => turn.usedSeconds)));
    expect(sum(byTier.map((row) => row.turns))).toBe(floor.length);
    expect(sum(byItem.map((row) => row.seconds))).toBe(sum(record.turns.map((turn) => turn.usedSeconds)));
    expect(overTime?.seconds).toBe(sum(record.turns.map((turn) => turn.overSeconds)));
    expect(byCategory.map((row) => [row.category, row.turns])).toEqual([
      ['member', 2],
      [null, 1],
      ['un', 1],
    ]);
  });

  test('of the programme: each part ends where its seconds say', () => {
    for (const item of record.programme) {
      expect(item.actualSeconds).toBe(seconds(item.startedAt ?? '', item.endedAt));
      expect(item.driftSeconds).toBe((item.actualSeconds ?? 0) - item.plannedSeconds);
    }
  });

  test('and the hand-over is the median between two statements of a round', () => {
    expect(record.figures.handOver.medianSeconds).toBeGreaterThanOrEqual(20);
    expect(record.figures.handOver.medianSeconds).toBeLessThanOrEqual(21);
  });
});

test('a pause closes an interval, time added is told apart, the offset counts from the gavel', () => {
  const s = toFloor(prepared(), request('Peru', { limitMs: seconds(60) }));
  const turn = s.state.openTurn ?? '';
  press(s);
  s.wait(50).does({ type: 'Pause', turn });
  s.wait(120).does({ type: 'Resume', turn });
  s.does({ type: 'AddTime', turn, ms: seconds(30) });
  s.wait(70).does({ type: 'EndTurn', turn });
  const row = recordOf(s).turns.at(-1);
  expect(row).toMatchObject({ allottedSeconds: 60, adjustedSeconds: 30, usedSeconds: 120, overSeconds: 30 });
  expect(row?.intervals).toHaveLength(2);
  const gavel = Date.parse(recordOf(s).session.openedAt ?? '');
  expect(row?.offset).toBe(offsetText((Date.parse(row?.startedAt ?? '') - gavel) / 1000));
});

test('offsets are H:MM:SS', () => {
  expect([0, 61, 3600, 37_230].map(offsetText)).toEqual(['0:00:00', '0:01:01', '1:00:00', '10:20:30']);
});

test('a corrected clock moves every clock time and no length', () => {
  const run = (offsetMs: number) => {
    const s = toFloor(prepared(), request('Peru'));
    if (offsetMs !== 0) s.does({ type: 'CorrectClock', offsetMs: seconds(offsetMs / 1000), zone: 'UTC' });
    return recordOf(toEnd(s));
  };
  const [plain, corrected] = [run(0), run(90_000)];
  expect(corrected.turns.map((t) => t.usedSeconds)).toEqual(plain.turns.map((t) => t.usedSeconds));
  const moved = corrected.turns.map((t, i) => Date.parse(t.calledAt) - Date.parse(plain.turns[i]?.calledAt ?? ''));
  expect(new Set(moved)).toEqual(new Set([90_000]));
  expect(corrected.changes).toContainEqual(
    expect.objectContaining({ what: 'clock', from: 'Europe/Zurich +0 s', to: 'UTC +90 s' }),
  );
});

describe('of the list', () => {
  const s = toFloor(prepared(), request('Peru'), request('Mali'), request('Chad'), request('Togo', { round: 3 }));
  s.does({ type: 'Withdraw', entry: s.entry('Chad') });
  s.does({ type: 'MarkAbsent', entry: s.entry('Mali') });
  toEnd(s);
  const outcomes = (edition: Edition) => recordOf(s, edition).list.map((row) => [row.delegation, row.outcome]);

  test('the internal edition says what became of everybody', () => {
    expect(outcomes('internal')).toEqual([
      ['Peru', 'delivered'],
      ['Mali', 'absent'],
      ['Chad', 'withdrawn'],
      ['Togo', 'not-reached'],
    ]);
  });

  test('the circulation edition says who was heard and not reached', () => {
    expect(outcomes('circulation')).toEqual([
      ['Peru', 'delivered'],
      ['Togo', 'not-reached'],
    ]);
  });

  test('a delivered entry has its turn', () => {
    const record = recordOf(s);
    const heard = record.list.filter((row) => row.outcome === 'delivered').map((row) => row.id);
    expect(record.turns.flatMap((turn) => turn.entry ?? [])).toEqual(heard);
  });
});

test('changes: limits that stood, steps taken back and done again', () => {
  const s = toFloor(prepared(), request('Peru'));
  s.does({ type: 'SetLimit', scope: { default: true }, ms: seconds(90) });
  s.does({ type: 'SetLimit', scope: { tier: 'group' }, ms: seconds(180) });
  const gone = s.does({ type: 'SetLimit', scope: { default: true }, ms: seconds(30) });
  s.does({ type: 'Undo', commandId: gone });
  const rows = recordOf(s).changes.map(({ what, from, to }) => [what, from, to]);
  expect(rows).toEqual([
    ['limit', '2:00', '1:30'],
    ['limit-group', null, '3:00'],
    ['taken-back', 'step.LimitSet', null],
  ]);
});

test('who was announced and who spoke', () => {
  const s = toFloor(prepared());
  const spoke = recordOf(s).people.map(({ role, planned, actual }) => [role, planned, actual]);
  expect(spoke).toContainEqual(['chair', 'Ana Torvald', 'Ana Torvald']);
  expect(spoke).toContainEqual(['panellist', 'Mei Lin', null]);
});

describe('the circulation edition', () => {
  const s = prepared(sampleBrief({ background: MARK, objectives: MARK, outcomes: [MARK] }));
  const secret = request(`Absent ${MARK}`, { note: MARK, speaker: MARK });
  s.does({
    type: 'Inscribe',
    requests: [request('Peru', { note: MARK }), secret, { ...secret, delegation: `Withdrawn ${MARK}` }],
  });
  s.does({ type: 'MarkAbsent', entry: s.entry(`Absent ${MARK}`) });
  s.does({ type: 'Withdraw', entry: s.entry(`Withdrawn ${MARK}`) });
  const slip = s.does({ type: 'Inscribe', requests: [request(`Slip ${MARK}`)] });
  s.does({ type: 'Undo', commandId: slip });
  toEnd(toFloor(s));

  test('has none of the private words, nor the log', () => {
    expect(JSON.stringify(recordOf(s, 'internal'))).toContain(MARK);
    expect(JSON.stringify(recordOf(s, 'circulation'))).not.toContain(MARK);
  });

  test('tells nobody over time, no order of inscription, no change', () => {
    const { turns, list, programme, figures, changes, log } = recordOf(s, 'circulation');
    for (const turn of turns)
      expect([turn.allottedSeconds, turn.adjustedSeconds, turn.overSeconds]).toEqual([null, null, null]);
    for (const row of list) expect([row.inscribedAt, row.late]).toEqual([null, null]);
    for (const item of programme) expect(item.driftSeconds).toBeNull();
    expect([figures.overTime, changes, log]).toEqual([null, [], null]);
  });
});

test('a turn that was corrected stands as it is now, and says only to the secretariat what stood there', () => {
  const s = toEnd(toFloor(prepared(), request('Peru'), request('Chad')));
  const turn = s.state.turns.find(({ capacity }) => capacity?.delegation === 'Peru');
  const began = turn?.intervals[0]?.from ?? s.now;
  const from = plus(began, seconds(5));
  s.wait(60).does({ type: 'CorrectTurn', turn: turn?.id ?? '', change: { from, delegation: 'Mali' } });
  const row = (edition: Edition) => recordOf(s, edition).turns.find(({ spokenAs }) => spokenAs === 'Mali');
  const offset = s.state.clockOffset;
  expect(row('circulation')?.startedAt).toBe(edge.iso(Math.round((from + offset) / 1000)));
  const { changes, annex } = recordOf(s);
  expect(changes.slice(-2).map(({ what, from: was, to }) => [what, was, to])).toEqual([
    ['turn-start', `Mali, ${secondIn(plus(began, offset), s.state.zone)}`, secondIn(plus(from, offset), s.state.zone)],
    ['turn-name', 'Peru', 'Mali'],
  ]);
  expect(annex.corrected).toEqual([row('internal')?.n]);
  expect(recordOf(s, 'circulation').annex.corrected).toEqual([]);
  expect(JSON.stringify(recordOf(s, 'circulation'))).not.toContain('Peru');
});
