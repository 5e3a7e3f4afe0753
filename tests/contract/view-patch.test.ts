import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, diffView, inParts, type ObjectPatch } from '../../src/contract/view-patch.ts';
import { emptyTable, get, put } from '../../src/core/table.ts';

const list = (order: readonly string[], over: object = {}) => ({
  session: { title: 'A' },
  floor: { now: null },
  list: {
    order,
    absent: [] as readonly string[],
    done: [] as readonly string[],
    entries: put(
      emptyTable<{ readonly id: string; readonly name: string }>(),
      order.map((id) => ({ id, name: id })),
    ),
    ...over,
  },
});

/** What a client has after a push. */
const sent = <View extends Readonly<Record<string, unknown>>>(before: View, after: View): View =>
  applyPatch(before, JSON.parse(JSON.stringify(diffView(before, after) ?? {}))) as View;

test('nothing is sent where nothing changed', () => {
  expect(diffView(list(['a', 'b']), structuredClone(list(['a', 'b'])))).toBeNull();
});

test('a field that changed is sent, also one that came or went, and what lies beside it stays the same object', () => {
  const before = { floor: { now: { turn: 't', name: 'Peru' }, round: { of: 2 }, gone: 1 }, script: [{ key: 'a' }] };
  const after = { floor: { now: { turn: 'u', name: 'Peru' }, round: { of: 2 }, come: 2 }, script: [{ key: 'b' }] };
  expect(diffView(before, after)).toEqual({
    set: { script: [{ key: 'b' }] },
    in: { floor: { set: { come: 2 }, in: { now: { set: { turn: 'u' } } }, cut: ['gone'] } },
  });
  const applied = sent<Record<string, unknown>>(before, after) as typeof before;
  expect(applied).toEqual(after);
  expect(applied.floor.round).toBe(before.floor.round);
});

test('what becomes null, or an object of nothing, is sent as it is', () => {
  const before = { floor: { now: { turn: 't' }, next: null as object | null } };
  const after = { floor: { now: null, next: {} } };
  expect(sent<Record<string, unknown>>(before, after)).toEqual(after);
});

test('one more speaker costs one row and one id, and leaves the other rows the same objects', () => {
  const before = list(['a', 'b', 'c']);
  const after = structuredClone(list(['a', 'x', 'b', 'c']));
  expect(diffView(before, after)).toEqual({
    in: {
      list: {
        in: {
          order: { ids: [{ at: 1, remove: 0, insert: ['x'] }] },
          entries: { in: { '#0': { set: { x: { id: 'x', name: 'x' } } } } },
        },
      },
    },
  });
  const applied = sent(before, after);
  expect(applied).toEqual(after);
  expect(applied.session).toBe(before.session);
  expect(get(applied.list.entries, 'a')).toBe(get(before.list.entries, 'a'));
});

test('a move costs one id and no row, and leaves the rows the same object', () => {
  const before = list(['a', 'b', 'c', 'd', 'e']);
  const after = structuredClone(list(['a', 'd', 'b', 'c', 'e']));
  expect(diffView(before, after)).toEqual({
    in: {
      list: {
        in: {
          order: {
            ids: [
              { at: 1, remove: 0, insert: ['d'] },
              { at: 3, remove: 1, insert: [] },
            ],
          },
        },
      },
    },
  });
  const applied = sent(before, after);
  expect(applied).toEqual(after);
  expect(applied.list.entries).toBe(before.list.entries);
});

test('a list that holds an id twice arrives as it is', () => {
  const before = list(['a', 'b', 'a']);
  const after = list(['a', 'a', 'b', 'b'], { entries: before.list.entries });
  expect(sent(before, after)).toEqual(after);
});

describe('of a thousand', () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => `${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`);
  const bytes = (before: object, after: object) => JSON.stringify(diffView(before as never, after as never)).length;
  const entries = list(thousand).list.entries;

  test('moving one from place 900 to 3 sends one id', () => {
    const moved = thousand.toSpliced(900, 1).toSpliced(3, 0, thousand[900] as string);
    expect(bytes(list(thousand), list(moved, { entries }))).toBeLessThan(200);
  });

  test('delivering the next sends one id to `done`', () => {
    const [next, ...rest] = thousand.slice(500);
    const before = list(thousand.slice(500), { entries, done: thousand.slice(0, 500) });
    const after = list(rest, { entries, done: [...thousand.slice(0, 500), next] });
    expect(bytes(before, after)).toBeLessThan(200);
  });

  test('putting two in each other’s place sends two ids', () => {
    const swapped = thousand.with(100, thousand[700] as string).with(700, thousand[100] as string);
    expect(bytes(list(thousand), list(swapped, { entries }))).toBeLessThan(400);
  });
});

describe('in parts', () => {
  const many = Array.from({ length: 1_800 }, (_, i) => `id${i}`);
  const before = list(['x']);
  const after = { ...list(['x', ...many]), floor: { now: { turn: 't' } } };
  const parts = [...inParts(diffView(before, after) as ObjectPatch)];

  test('rows come ahead, and only the last part says that they are on the list', () => {
    expect(parts).toHaveLength(5);
    let view: Readonly<Record<string, unknown>> = before;
    for (const part of parts.slice(0, -1)) {
      view = applyPatch(view, JSON.parse(JSON.stringify(part)));
      expect({ ...view, list: { ...(view.list as object), entries: null } }).toEqual({
        ...before,
        list: { ...before.list, entries: null },
      });
    }
    expect(applyPatch(view, JSON.parse(JSON.stringify(parts.at(-1))))).toEqual(after);
  });

  test('what is not long stays one part', () => {
    const patch = diffView(before, list(['x', 'y', 'z'])) as ObjectPatch;
    expect([...inParts(patch)]).toEqual([patch]);
  });
});

const order = (...splices: object[]) => ({ in: { list: { in: { order: { ids: splices } } } } });
test.each([
  ['ids of what is no list of them', { in: { list: { in: { entries: { ids: [] } } } } }],
  ['fields of what is no object', { in: { list: { in: { order: { set: { x: 1 } } } } } }],
  ['fields of what is not there', { in: { desk: { set: { x: 1 } } } }],
  ['fields of what every object has', { in: { constructor: { set: { x: 1 } } } }],
  ['no splices', { in: { list: { in: { order: { ids: 'nonsense' } } } } }],
  ['a position before the first', order({ at: -1, remove: 0, insert: [] })],
  ['a position after the last', order({ at: 4, remove: 0, insert: [] })],
  ['more taken out than there are', order({ at: 2, remove: 2, insert: [] })],
  ['splices out of order', order({ at: 2, remove: 1, insert: [] }, { at: 1, remove: 1, insert: [] })],
  ['half a position', order({ at: 0.5, remove: 0, insert: [] })],
  ['an id that is too long', order({ at: 0, remove: 0, insert: ['x'.repeat(65)] })],
  ['an id that is none', order({ at: 0, remove: 0, insert: [7] })],
  ['an unknown part', { put: { order: [] } }],
  ['a part that is none', { set: 'nonsense' }],
])('a patch with %s is refused', (_, patch) => {
  expect(() => applyPatch(list(['a', 'b', 'c']), patch)).toThrow();
});

test('no patch reaches beyond the view', () => {
  const after = applyPatch(list(['a']), JSON.parse('{"set":{"__proto__":{"admin":true}},"cut":["__proto__"]}'));
  expect((after as { admin?: boolean }).admin).toBeUndefined();
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
const view = fc.record({
  session: fc.record({ title: fc.constantFrom('A', 'B') }),
  floor: fc.record({ now: fc.option(fc.record({ turn: fc.constantFrom('t', 'u') })) }),
  list: fc
    .record({
      order: ids,
      absent: ids,
      done: ids,
      open: fc.option(fc.nat(2)),
      note: fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.nat(3)),
    })
    .map(({ note, ...rest }) => ({
      ...rest,
      entries: Object.fromEntries(Object.entries(note).map(([id, n]) => [id, { id, n }])),
    })),
});

test('any view becomes any other by the patch between them, and the patch survives JSON', () => {
  fc.assert(
    fc.property(view, view, (before, after) => {
      expect(sent(before, after)).toEqual(after);
    }),
  );
});

/** A list and what it became by moves, removals and additions. */
const edited = fc
  .record({
    size: fc.nat(60),
    edits: fc.array(fc.record({ kind: fc.constantFrom('move', 'remove', 'add'), from: fc.nat(60), to: fc.nat(60) }), {
      maxLength: 20,
    }),
  })
  .map(({ size, edits }) => {
    const before = Array.from({ length: size }, (_, i) => `id${i}`);
    const after = [...before];
    edits.forEach(({ kind, from, to }, i) => {
      const taken = kind === 'add' ? [`new${i}`] : after.splice(from, 1);
      if (kind !== 'remove') after.splice(to, 0, ...taken);
    });
    return { before, after, edits: edits.length };
  });

test('a list edited a few times sends no more ids than were touched', () => {
  fc.assert(
    fc.property(edited, ({ before, after, edits }) => {
      expect(sent({ order: before }, { order: after })).toEqual({ order: after });
      const patch = diffView({ order: before }, { order: after });
      const splices = (patch?.in?.order as { ids: { remove: number; insert: string[] }[] } | undefined)?.ids ?? [];
      const put = splices.reduce((n, { insert }) => n + insert.length, 0);
      const out = splices.reduce((n, { remove }) => n + remove, 0);
      expect(put).toBeLessThanOrEqual(edits);
      expect(out).toBeLessThanOrEqual(edits);
    }),
  );
});
