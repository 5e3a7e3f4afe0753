import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, diffView } from '../../src/contract/view-patch.ts';

const list = (order: readonly string[], over: object = {}) => ({
  session: { title: 'A' },
  floor: { now: null },
  list: {
    order,
    absent: [],
    done: [],
    entries: Object.fromEntries(order.map((id) => [id, { id, name: id }])),
    ...over,
  },
});

test('nothing is sent where nothing changed', () => {
  expect(diffView(list(['a', 'b']), structuredClone(list(['a', 'b'])))).toBeNull();
});

test('a changed slice is sent whole, the others not at all', () => {
  const before = list(['a']);
  const after = { ...structuredClone(before), floor: { now: { turn: 't' } } };
  expect(diffView(before, after)).toEqual({ floor: { now: { turn: 't' } } });
});

test('one more speaker costs one entry and one splice, and leaves the other rows the same objects', () => {
  const before = list(['a', 'b', 'c']);
  const after = structuredClone(list(['a', 'x', 'b', 'c']));
  const patch = diffView(before, after);
  expect(patch).toEqual({
    list: { order: { at: 1, remove: 0, insert: ['x'] }, entries: { x: { id: 'x', name: 'x' } }, gone: [] },
  });
  const applied = applyPatch(before, patch ?? {}) as typeof before;
  expect(applied).toEqual(after);
  expect(applied.session).toBe(before.session);
  expect(applied.list.entries.a).toBe(before.list.entries.a);
});

test('a list patch that cannot be read is refused', () => {
  expect(() => applyPatch(list(['a']), { list: { order: { at: -1, remove: 0, insert: [] } } })).toThrow();
});

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
const view = fc.record({
  session: fc.record({ title: fc.constantFrom('A', 'B') }),
  floor: fc.record({ now: fc.option(fc.record({ turn: fc.constantFrom('t', 'u') })) }),
  list: fc
    .record({ order: ids, absent: ids, done: ids, note: fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.nat(3)) })
    .map(({ note, ...rest }) => ({
      ...rest,
      entries: Object.fromEntries(Object.entries(note).map(([id, n]) => [id, { id, n }])),
    })),
});

test('any view becomes any other by the patch between them, and the patch survives JSON', () => {
  fc.assert(
    fc.property(view, view, (before, after) => {
      const patch = diffView(before, after);
      expect(applyPatch(before, JSON.parse(JSON.stringify(patch ?? {})))).toEqual(after);
    }),
  );
});
