import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeSpace } from '../../../src/main/app/free-space.ts';

test('the free space of a folder is a number of bytes, and of none it is not known', async () => {
  expect(await freeSpace(tmpdir())).toBeGreaterThan(1_000_000);
  expect(await freeSpace(join(tmpdir(), 'there', 'is', 'none'))).toBeNull();
});
