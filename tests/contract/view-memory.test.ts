import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { diffView } from '../../src/contract/view-patch.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A list as long as those that are compared once for all seats, moved on by one. */
const viewAt = (n: number) => ({
  order: Array.from({ length: 150 }, (_, i) => `id${i + n}`),
  entries: Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`id${i + n}`, { name: `${i + n}` }])),
});

test('a view keeps none of those alive that were before it', async () => {
  let now = viewAt(0);
  const first = new WeakRef(now.entries);
  for (let n = 1; n <= 5; n += 1) {
    const next = viewAt(n);
    expect(diffView(now, next)).not.toBeNull();
    now = next;
  }
  // A reference that was just read is held until the turn of the event loop ends.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(first.deref()).toBeUndefined();
  expect(now.order).toHaveLength(150);
});
