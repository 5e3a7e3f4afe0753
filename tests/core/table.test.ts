import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  all,
  emptyTable,
  get,
  getAll,
  type Looked,
  lookAgain,
  mapShelves,
  put,
  type Table,
} from '../../src/core/table.ts';

type Thing = { readonly id: string; readonly n: number };
const idOf = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom('__proto__', 'toString'));

describe('a table', () => {
  test('holds what was put into it last under each id, like a map, and older tables stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.record({ id: idOf, n: fc.integer() }), { maxLength: 20 })), (batches) => {
        const map = new Map<string, Thing>();
        let table: Table<Thing> = emptyTable();
        for (const batch of batches.map((b) => b.filter(({ id }) => id !== '__proto__'))) {
          const before = table;
          const had = [...all(before)];
          table = put(table, batch);
          for (const thing of batch) map.set(thing.id, thing);
          expect([...all(before)]).toEqual(had);
        }
        expect(new Set(all(table))).toEqual(new Set(map.values()));
        expect(all(table)).toHaveLength(map.size);
        for (const [id, thing] of map) expect(get(table, id)).toBe(thing);
      }),
    );
  });

  test('has nothing under what every object answers to', () => {
    const table = put(emptyTable<Thing>(), [{ id: 'a', n: 1 }]);
    for (const id of ['__proto__', 'constructor', 'toString', 'b', '']) expect(get(table, id)).toBeUndefined();
  });

  test('looks up again what it looked up before, whatever was put, moved, added or left out', () => {
    const few = fc.constantFrom('a1', 'b1', 'c1', 'd1', 'a2', 'b2');
    const step = fc.record({ things: fc.array(fc.record({ id: few, n: fc.integer() })), ids: fc.array(few) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let table = emptyTable<Thing>();
        let last: Looked<Thing> | null = null;
        for (const { things, ids } of steps) {
          table = put(table, things);
          last = lookAgain(last, table, ids);
          expect(last.things).toEqual(getAll(table, ids));
        }
      }),
    );
  });

  test('shares every shelf that a change does not touch', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => ({ id: `0000-${String(i).padStart(4, '0')}`, n: i }));
    const before = put(emptyTable<Thing>(), ids);
    const after = put(before, [{ id: '0000-0500', n: -1 }]);
    const changed = Object.keys(after).filter(
      (shelf) => after[shelf as keyof Table<Thing>] !== before[shelf as keyof Table<Thing>],
    );
    expect(changed).toHaveLength(1);
    expect(get(after, '0000-0500')?.n).toBe(-1);
  });

  test('is made of another a shelf at a time', () => {
    const table = put(emptyTable<Thing>(), [
      { id: 'a', n: 1 },
      { id: 'x1', n: 2 },
    ]);
    const doubled = mapShelves(table, (shelf) =>
      Object.fromEntries(Object.entries(shelf).map(([id, { n }]) => [id, { id, n: 2 * n }])),
    );
    expect(get(doubled, 'a')?.n).toBe(2);
    expect(get(doubled, 'x1')?.n).toBe(4);
  });
});
