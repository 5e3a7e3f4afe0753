import { describe, expect, test } from 'vitest';
import { forecast } from '../../../../src/core/floor/forecast.ts';
import { waitingOf } from '../../../../src/core/floor/walk.ts';
import { instant } from '../../../../src/core/timing/time.ts';
import type { EntryRow } from '../../../../src/core/views/entry-list.ts';
import { toPodiumView } from '../../../../src/core/views/podium-view.ts';
import { afterAt, steppedIndex } from '../../../../src/renderer/shared/list/moves.ts';
import { type RoundShown, standingsOf } from '../../../../src/renderer/shared/list/standings.ts';
import { scenes } from '../../../e2e/support/podium-gallery/scenes.ts';

/** A list of the names given; those in capitals are of another block. */
const listOf = (...order: string[]): EntryRow[] =>
  order.map((id) => ({ id, block: id === id.toUpperCase() ? 1 : 0 }) as EntryRow);
const round = (number: number, heard: string[], left: string[]): RoundShown => ({
  round: number,
  until: instant(number * 1000 + 999),
  heard: heard.map((id, i) => ({ id, at: instant(number * 1000 + i) })),
  left: left.map((id) => ({ id })),
});

describe('where each stands', () => {
  test('without a plan: as the list has them, with no time and no end', () => {
    const { rows, cuts } = standingsOf(listOf('a', 'b', 'C'), []);
    expect(rows.map(({ id, place, round, at, nth }) => [id, place, round, at, nth])).toEqual([
      ['a', 1, null, null, 1],
      ['b', 2, null, null, 2],
      ['C', 3, null, null, 1],
    ]);
    expect(cuts).toEqual([]);
  });

  test('a round ends before whom it does not reach; a kept place stands inside it', () => {
    const list = listOf('a', 'b', 'c', 'd', 'N', 'O');
    const { rows, cuts } = standingsOf(list, [round(1, ['a', 'b', 'N'], ['c', 'd', 'O']), round(2, ['c', 'd'], ['O'])]);
    expect(rows.map(({ id, round, kept }) => `${id}${round ?? '-'}${kept ? 'k' : ''}`)).toEqual([
      'a1',
      'b1',
      'N1k',
      'c2',
      'd2',
      'O-',
    ]);
    expect(cuts).toEqual([
      { place: 4, round: 1, at: 1999, last: false },
      { place: 6, round: 2, at: 2999, last: true },
    ]);
  });

  test('a round that reaches nobody adds no end of its own', () => {
    const { cuts } = standingsOf(listOf('a', 'b'), [round(1, ['a'], ['b']), round(2, [], ['b'])]);
    expect(cuts).toEqual([{ place: 2, round: 1, at: 1999, last: true }]);
    expect(standingsOf(listOf('a'), [round(1, [], ['a'])]).cuts).toMatchObject([{ place: 1, last: true }]);
    expect(standingsOf(listOf('a'), [round(1, ['a'], [])]).cuts).toEqual([]);
  });

  test('who asked for a later round than there is stands at the end, and nobody is lost', () => {
    const session = scenes.many?.();
    if (!session) throw new Error('No scene.');
    const view = toPodiumView(session.projection, 'podium');
    const { rows } = standingsOf(waitingOf(view.list).rows, forecast(view, session.now)?.rounds ?? []);
    expect(rows.map(({ id }) => id).sort()).toEqual([...view.list.order].sort());
    expect(rows.map(({ place }) => place)).toEqual(view.list.order.map((_, i) => i + 1));
  });
});

test('a standing that is as it was is the same object; where one moves or is heard, only what it changes is new', () => {
  const [a, b, c, d] = listOf('a', 'b', 'c', 'd') as [EntryRow, EntryRow, EntryRow, EntryRow];
  const before = standingsOf([a, b, c, d], [round(1, ['a'], ['b', 'c', 'd'])]).rows;
  const same = (rows: readonly EntryRow[], heard: string[]) =>
    standingsOf(rows, [round(1, heard, ['d'])], before).rows.map((one, i) => one === before[i]);
  expect(same([a, b, c, d], ['a'])).toEqual([true, true, true, true]);
  expect(same([a, c, b, d], ['a'])).toEqual([true, false, false, true]);
  expect(same([a, { ...b }, c, d], ['a'])).toEqual([true, false, true, true]);
  expect(same([a, b, c, d], ['a', 'b'])).toEqual([true, false, true, true]);
  expect(same([b, c, d], [])).toEqual([false, false, false]);
});

describe('a move by a hand', () => {
  const order = ['a', 'b', 'c', 'd', 'N', 'O'];
  const { rows } = standingsOf(listOf(...order), [
    round(1, ['a', 'b', 'N'], ['c', 'd', 'O']),
    round(2, ['c', 'd'], ['O']),
  ]);
  const step = (id: string, steps: number) => {
    const index = steppedIndex(rows, order, id, steps);
    return index === null ? 'stays' : afterAt(rows, id, index);
  };

  test('up and down by one', () => {
    expect(step('b', -1)).toBeNull();
    expect(step('a', 1)).toBe('b');
    expect(step('d', -1)).toBe('b');
    expect(step('c', 1)).toBe('d');
  });

  test('over the end of a round it changes places with whom it stands beside in the list, not with a kept place', () => {
    expect(step('c', -1)).toBe('a');
    expect(step('b', 1)).toBe('c');
  });

  test('a kept place moves among those it is heard with', () => {
    expect(step('N', -1)).toBe('a');
    expect(step('N', 1)).toBe('O');
  });

  test('stays where there is nowhere to go; goes as far as there is', () => {
    expect(step('a', -1)).toBe('stays');
    expect(step('O', 1)).toBe('stays');
    expect(step('d', -9)).toBeNull();
    expect(step('a', 9)).toBe('O');
  });

  test('to an index: behind whoever stands above, kept places apart', () => {
    expect(afterAt(rows, 'O', 0)).toBeNull();
    expect(afterAt(rows, 'O', 3)).toBe('b');
    expect(afterAt(rows, 'a', 1)).toBe('b');
    expect(afterAt(rows, 'N', 2)).toBe('b');
  });
});
