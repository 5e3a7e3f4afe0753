import { describe, expect, test } from 'vitest';
import { duration, minutes, seconds } from '../../../src/core/timing/time.ts';
import { toChairList } from '../../../src/core/views/paper-chair.ts';
import { toPaperList } from '../../../src/core/views/paper-list.ts';
import { prepared, request, sampleBrief, TestSession } from '../../support/session.ts';
import { speaking, until, waiting } from './paper-support.ts';

const MARK = 'PRIVATE-MARKER';

const listOf = (s: TestSession) => {
  const list = toPaperList(s.projection, s.now);
  if (!list) throw new Error('not prepared');
  return list;
};
const rowsOf = (s: TestSession) => listOf(s).groups.flatMap(({ rows }) => rows);
const clock = (s: TestSession) =>
  rowsOf(s).map(({ at }) => (at === null ? null : new Date(at).toISOString().slice(11, 16)));

describe('the list at the door is a permission', () => {
  test('no private field is in it', () => {
    const s = prepared(
      sampleBrief({ background: MARK, objectives: MARK, mandate: MARK, outcomes: [MARK], documents: [MARK] }),
    );
    const secret = { note: MARK, title: MARK, language: MARK, speaker: MARK, tier: 'dignitary' as const };
    s.does({
      type: 'Inscribe',
      requests: [
        request('Peru', secret),
        request('Chad', { ...secret, tier: 'group', mode: 'video', hereFrom: '15:00', hereUntil: '16:00' }),
        request('Togo', { ...secret, tier: null, category: 'observer', extraMs: seconds(30) }),
        request(`Absent ${MARK}`),
        request(`Gone ${MARK}`),
        request(`Right ${MARK}`, { kind: 'right-of-reply', inReplyTo: MARK }),
      ],
    });
    s.does({ type: 'MarkAbsent', entry: s.entry(`Absent ${MARK}`) });
    s.does({ type: 'Withdraw', entry: s.entry(`Gone ${MARK}`) });
    s.does({ type: 'Move', entry: s.entry('Togo'), after: null, reason: MARK });
    s.does({ type: 'CloseList' });
    s.does({ type: 'Inscribe', requests: [request(`Late ${MARK}`)] });

    until(s, () => {
      const text = JSON.stringify(listOf(s));
      expect(text).not.toContain(MARK);
      for (const word of [
        'dignitary',
        'observer',
        'tier',
        'rank',
        'reason',
        'placed',
        'video',
        'late',
        'absen',
        '150000',
      ])
        expect(text).not.toContain(word);
      return s.state.closedAt !== null;
    });
  });

  test('it has these fields and no others', () => {
    const s = waiting(3);
    expect(Object.keys(listOf(s))).toEqual(['head', 'speaking', 'waiting', 'groups', 'more']);
    expect(Object.keys(listOf(s).head)).toEqual([
      'title',
      'date',
      'room',
      'language',
      'phrases',
      'zone',
      'clockOffset',
      'asOf',
    ]);
    expect(Object.keys(rowsOf(s)[0] ?? {})).toEqual(['place', 'name', 'whom', 'limit', 'at']);
  });

  test('who falls below the line of a round is not to be told from it', () => {
    const [usual, shorter] = [waiting(60), waiting(60, sampleBrief({ end: '17:52' }))].map(speaking) as [
      TestSession,
      TestSession,
    ];
    const below = (s: TestSession) => toChairList(s.projection, s.now)?.rounds.map((round) => round.below);
    expect(below(shorter)).not.toEqual(below(usual));
    expect(listOf(shorter)).toEqual(listOf(usual));
  });
});

test('given twenty who wait, only the next twelve have a time: early, in steps of 5 minutes, never before the paper itself', () => {
  const s = speaking(waiting(20)).wait(30);
  const now = new Date(s.now).toISOString().slice(11, 16);
  const times = clock(s);
  expect(times.slice(12)).toEqual(Array(7).fill(null));
  expect(times.slice(0, 12)).not.toContain(null);
  expect([...times.slice(0, 12)].sort()).toEqual(times.slice(0, 12));
  expect(times[0]).toBe(now);
  expect(times.slice(2, 12).every((time) => /[05]$/.test(time ?? ''))).toBe(true);
});

test('given a round in which not even twelve more are heard, only the next three have a time', () => {
  const s = speaking(waiting(60)).wait(32 * 60);
  expect(clock(s).filter((time) => time !== null)).toHaveLength(3);
  expect(clock(s).slice(3)).toEqual(Array(56).fill(null));
});

test('given somebody with extra time, the limit on the paper is the rule of all', () => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: [request('Peru', { extraMs: seconds(45) }), request('Chad')] });
  expect(rowsOf(s).map(({ limit }) => limit)).toEqual([minutes(2), minutes(2)]);
});

test('for whom somebody speaks is said: a group, so many States, those who joined', () => {
  const s = prepared();
  s.does({
    type: 'Inscribe',
    requests: [
      request('Mali', { onBehalfOf: 'Group of African States', alsoOwn: true }),
      request('Peru', { states: 34 }),
      request('Chad'),
      request('Togo'),
      request('European Union', { onBehalfOf: 'European Union' }),
    ],
  });
  s.does({ type: 'Join', lead: s.entry('Chad'), entry: s.entry('Togo') });
  expect(
    rowsOf(s).map(({ name, whom }) => [name, whom?.key ?? null, Object.values(whom?.params ?? {})[0] ?? null]),
  ).toEqual([
    ['Mali', 'name.also', 'Group of African States'],
    ['Peru', 'name.states', 34],
    ['Chad', 'name.joint', 'Togo'],
    ['European Union', null, null],
  ]);
});

test('who asked for a later round stands apart, with the place of the whole list', () => {
  const s = prepared();
  s.does({ type: 'Inscribe', requests: [request('Peru', { round: 2 }), request('Chad'), request('Togo')] });
  expect(listOf(s).groups.map(({ round, rows }) => [round, rows.map(({ name, place }) => `${place} ${name}`)])).toEqual(
    [
      [null, ['1 Chad', '2 Togo']],
      [2, ['3 Peru']],
    ],
  );
});

test('who has the floor is named while it is a delegation, and nobody else', () => {
  const s = waiting(2);
  s.does({ type: 'OpenMeeting' });
  expect(listOf(s).speaking).toBeNull();
  expect(listOf(speaking(s)).speaking).toBe('D1');
});

test('given more than five hundred names, five hundred are printed and the others counted', () => {
  const list = listOf(waiting(3));
  expect(list).toMatchObject({ waiting: 3, more: 0 });
  const many = waiting(1200);
  expect(listOf(many)).toMatchObject({ waiting: 1200, more: 700 });
  expect(rowsOf(many)).toHaveLength(500);
});

test('before a session is prepared there is nothing to print', () => {
  const s = new TestSession();
  expect(toPaperList(s.projection, s.now)).toBeNull();
});

test('the clock of the session, not of the machine, says when the paper was made', () => {
  const s = waiting(1);
  expect(listOf(s).head).toMatchObject({
    asOf: s.now,
    zone: 'Europe/Zurich',
    clockOffset: duration(0),
    date: '2030-06-20',
  });
});
