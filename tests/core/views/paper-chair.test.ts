import { describe, expect, test } from 'vitest';
import { minutes, plus, seconds } from '../../../src/core/timing/time.ts';
import { type ChairList, toChairList } from '../../../src/core/views/paper-chair.ts';
import { prepared, request, type TestSession } from '../../support/session.ts';
import { speaking, waiting } from './paper-support.ts';

const chairOf = (s: TestSession): ChairList => {
  const list = toChairList(s.projection, s.now);
  if (!list) throw new Error('not prepared');
  return list;
};
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test('given more than two rounds can hear, everybody is on the paper once: in a round, or beyond the last line', () => {
  const s = speaking(waiting(60));
  const { rounds, beyond, waiting: count } = chairOf(s);
  const all = [...rounds.flatMap(({ rows }) => names(rows)), ...names(beyond)];
  expect(all).toHaveLength(59);
  expect(new Set(all).size).toBe(59);
  expect(count).toBe(59);
  expect(rounds.map(({ round, below }) => [round, below])).toEqual([
    [1, 59 - (rounds[0]?.rows.length ?? 0)],
    [2, beyond.length],
  ]);
});

test('each row of a round has its time, after a hand-over and in order; who falls below the last line has none', () => {
  const { rounds, beyond, head } = chairOf(speaking(waiting(60)));
  expect(rounds[0]?.rows.slice(0, 2).map(({ at }) => at)).toEqual([
    plus(head.asOf, minutes(2 + 0.2)),
    plus(head.asOf, minutes(4 + 0.4)),
  ]);
  const times = rounds.flatMap(({ rows }) => rows.map(({ at }) => at));
  expect(times).toEqual([...times].sort());
  expect(beyond.map(({ at }) => at)).toEqual(beyond.map(() => null));
});

test('a kept place is heard in its round, though it stands last on the list', () => {
  const s = prepared();
  s.does({
    type: 'Inscribe',
    requests: [
      ...Array.from({ length: 60 }, (_, i) => request(`D${i}`)),
      request('Rivers for All', { category: 'ngo' }),
    ],
  });
  const [first] = chairOf(speaking(s)).rounds;
  expect(first?.rows.at(-1)).toMatchObject({ name: 'Rivers for All', place: 60, rank: 'ngo' });
});

test('rank, office, mode and extra time are the chair’s to see; notes and reasons are on no paper', () => {
  const s = prepared();
  s.does({
    type: 'Inscribe',
    requests: [
      request('Lesotho', {
        tier: 'dignitary',
        speaker: 'Mr. Mokoena',
        title: 'Minister',
        mode: 'video',
        note: 'SECRET',
      }),
      request('Peru', { category: 'observer', extraMs: seconds(30) }),
    ],
  });
  s.does({ type: 'Move', entry: s.entry('Peru'), after: null, reason: 'SECRET' });
  const { rounds } = chairOf(s);
  expect(rounds[0]?.rows).toMatchObject([
    { name: 'Peru', rank: 'state', standing: 'observer', limit: seconds(150), extra: seconds(30) },
    { name: 'Lesotho', rank: 'dignitary', speaker: 'Mr. Mokoena', office: 'Minister', mode: 'video', extra: 0 },
  ]);
  expect(JSON.stringify(chairOf(s))).not.toContain('SECRET');
});

describe('those who stand apart', () => {
  test('the absent, the late and the rights of reply have lists of their own', () => {
    const s = waiting(2);
    s.does({ type: 'Inscribe', requests: [request('Chad', { kind: 'right-of-reply', inReplyTo: 'D2' })] });
    s.does({ type: 'MarkAbsent', entry: s.entry('D1') });
    s.does({ type: 'CloseList' });
    s.does({ type: 'Inscribe', requests: [request('Togo')] });
    expect(chairOf(s)).toMatchObject({
      waiting: 1,
      absent: ['D1'],
      held: ['Togo'],
      rights: [{ name: 'Chad', inReplyTo: 'D2', limit: minutes(3) }],
    });
  });
});
