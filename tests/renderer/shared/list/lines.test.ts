import { expect, test } from 'vitest';
import { waitingOf } from '../../../../src/core/floor/walk.ts';
import { get, getAll } from '../../../../src/core/table.ts';
import { instant } from '../../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../../src/core/views/podium-view.ts';
import { askedBy, isAway, repliesAsked } from '../../../../src/renderer/shared/list/doubts.ts';
import { dropIndex, nearest, stepped } from '../../../../src/renderer/shared/list/line-steps.ts';
import {
  findsOf,
  joinedByLead,
  keptWhole,
  type Line,
  linesOf,
  type RowLine,
} from '../../../../src/renderer/shared/list/lines.ts';
import { standingsOf } from '../../../../src/renderer/shared/list/standings.ts';
import { scenes } from '../../../e2e/support/podium-gallery/scenes.ts';
import { request } from '../../../support/session.ts';

const rich = () => {
  const session = scenes.rich?.();
  if (!session) throw new Error('No scene.');
  const { list } = toPodiumView(session.projection, 'podium');
  const joined = joinedByLead(list);
  const waiting = waitingOf(list).rows;
  const rights = standingsOf(getAll(list.entries, list.rights), []);
  const lines = (search = '', doneOpen = false, standings = standingsOf(waiting, [])) =>
    linesOf(list, standings, rights, findsOf(joined, search), doneOpen);
  const names = (found: readonly Line[]) =>
    found.map((line) => (line.kind === 'row' ? get(list.entries, line.key)?.name : line.kind));
  return { session, list, lines, names };
};

test('those who wait, then the rights of reply, then a heading that opens who no longer waits', () => {
  const { list, lines } = rich();
  const closed = lines();
  expect(closed.filter((line) => line.kind === 'row' && line.part === 'order')).toHaveLength(list.order.length);
  expect(closed.slice(-4).map(({ kind }) => kind)).toEqual(['head', 'row', 'row', 'head']);
  expect(lines('', true)).toHaveLength(closed.length + list.done.length);
});

test('the end of a round stands before whom it does not reach', () => {
  const { list, lines } = rich();
  const [first, second, third] = list.order as [string, string, string];
  const plan = { round: 1, until: instant(9), heard: [{ id: first, at: instant(1) }] };
  const later = { ...plan, round: 2, heard: [second, third].map((id) => ({ id, at: instant(5) })), left: [] };
  const found = lines(
    '',
    false,
    standingsOf(waitingOf(list).rows, [{ ...plan, left: list.order.slice(1).map((id) => ({ id })) }, later]),
  );
  expect(found.slice(0, 6).map(({ key }) => key)).toEqual([first, 'cut-1', 'round-2', second, third, 'cut-2']);
});

test('a search finds in every part, by group, speaker, title and who speaks with it; ends of rounds stay away', () => {
  const { lines, names } = rich();
  expect(names(lines('african states'))).toEqual(['Tunisia']);
  expect(names(lines('QUISPE'))).toEqual(['Peru']);
  expect(names(lines('uruguay'))).toEqual(['Ecuador']);
  expect(names(lines('angola'))).toEqual(['head', 'Angola']);
  expect(names(lines('ethiopia'))).toEqual(['Ethiopia', 'head', 'Ethiopia', 'Egypt']);
  expect(lines('nobody of that name')).toEqual([]);
});

test('as long as a standing is the same object, so is its line, whatever is looked for', () => {
  const { list, lines } = rich();
  const standings = standingsOf(waitingOf(list).rows, []);
  const rowsOf = (search: string) => lines(search, false, standings).filter((line) => line.kind === 'row');
  const before = new Set(rowsOf(''));
  const [found] = rowsOf('african states');
  expect(found && before.has(found)).toBe(true);
  expect(rowsOf('').every((line) => before.has(line))).toBe(true);
  const few = rowsOf('a');
  expect(keptWhole(few, rowsOf('a'))).toBe(few);
  const fewer = rowsOf('african states');
  expect(keptWhole(few, fewer)).toBe(fewer);
});

test('arrows go over what is no request, and stop at the ends', () => {
  const row = (key: string): RowLine => ({ kind: 'row', key, part: 'order', row: {} as never, standing: null });
  const cut = { kind: 'cut', key: 'cut', place: 1, round: 1, at: instant(0), last: true } as const;
  const lines: readonly Line[] = [cut, row('a'), cut, row('b')];
  expect(stepped(lines, 1, 1)).toBe(3);
  expect(stepped(lines, 3, -1)).toBe(1);
  expect(stepped(lines, 3, 1)).toBe(3);
  expect(stepped(lines, 1, 9)).toBe(3);
  expect([0, 1, 2, 3, 9].map((index) => nearest(lines, index))).toEqual([1, 1, 3, 3, 3]);
  expect(nearest([row('a'), cut], 1)).toBe(0);
  expect(nearest([cut], 0)).toBe(-1);
  expect(nearest([], 0)).toBe(-1);
});

test('a row dropped before a line stands behind the nearest request of its part; where it stood, nothing is done', () => {
  const { lines } = rich();
  const all = lines();
  const mine = all[3] as RowLine;
  expect(dropIndex(all, mine, 0)).toBe(0);
  expect(dropIndex(all, mine, 1)).toBe(1);
  expect([3, 4].map((before) => dropIndex(all, mine, before))).toEqual([null, null]);
  expect(dropIndex(all, mine, 5)).toBe(4);
  const reply = all.at(-2) as RowLine;
  expect(dropIndex(all, reply, 0)).toBe(0);
  expect(dropIndex(all, { ...mine, standing: null }, 0)).toBeNull();
});

test('what a delegation asked for is found whether it waits, is absent or asked too late; replies are counted apart', () => {
  const { list, session } = rich();
  const times = (name: string, of = list) => askedBy(of, name).length;
  expect(['Peru', 'China', 'Zambia', 'Angola'].map((name) => times(name))).toEqual([2, 1, 1, 0]);
  expect([repliesAsked(list, 'Ethiopia'), repliesAsked(list, 'Peru')]).toEqual([1, 0]);
  session.does({ type: 'Inscribe', requests: [request('China')] });
  session.does({ type: 'Withdraw', entry: session.entry('Ethiopia') });
  const after = toPodiumView(session.projection, 'podium').list;
  expect(times('China', after)).toBe(2);
  expect(repliesAsked(after, 'Ethiopia')).toBe(0);
});

test('hours in the room have either end or none, and may span midnight', () => {
  const away = (time: string, hereFrom: string | null, hereUntil: string | null) =>
    isAway(time, { hereFrom, hereUntil });
  expect(away('16:00', null, null)).toBe(false);
  expect(away('16:00', '16:01', null)).toBe(true);
  expect(away('16:00', '15:00', '16:00')).toBe(false);
  expect(away('16:01', null, '16:00')).toBe(true);
  expect(['23:30', '00:30', '12:00'].map((time) => away(time, '23:00', '01:00'))).toEqual([false, false, true]);
});
