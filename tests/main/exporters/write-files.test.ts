import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WriteError, writeFiles } from '../../../src/main/app/exporters/write-files.ts';
import { ownFolder } from '../storage/files.ts';

const problemOf = (write: Promise<void>) =>
  write.then(
    () => 'written',
    (error: unknown) => (error instanceof WriteError ? error.problem : error),
  );

test('writes whole files for their owner alone into a folder that it makes, and over earlier ones', async () => {
  const folder = join(ownFolder(), 'a', 'b');
  await writeFiles(folder, [{ name: 'one.txt', text: 'first' }]);
  await writeFiles(folder, [
    { name: 'one.txt', text: 'second' },
    { name: 'two.txt', text: 'é' },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['one.txt', 'two.txt']);
  expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('second');
  expect(statSync(join(folder, 'two.txt')).mode & 0o077).toBe(0);
});

test('where one file cannot be written none is, and nothing is left', async () => {
  const folder = ownFolder();
  mkdirSync(join(folder, '.two.txt.draft'));
  writeFileSync(join(folder, 'kept.txt'), 'kept');
  const files = [
    { name: 'kept.txt', text: 'new' },
    { name: `${'x'.repeat(300)}.txt`, text: 'too long a name' },
  ];
  expect(await problemOf(writeFiles(folder, files))).toBe('cannot-write');
  expect(readdirSync(folder).sort()).toEqual(['.two.txt.draft', 'kept.txt']);
  expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('kept');
});

test('a folder that it made is taken away again', async () => {
  const above = ownFolder();
  const files = [{ name: `${'x'.repeat(300)}.txt`, text: '' }];
  expect(await problemOf(writeFiles(join(above, 'a', 'b'), files))).toBe('cannot-write');
  expect(readdirSync(above)).toEqual([]);
});

test('a file in the place of the folder is named as such', async () => {
  const folder = ownFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await problemOf(writeFiles(join(folder, 'file'), []))).toBe('not-a-folder');
  expect(await problemOf(writeFiles(join(folder, 'file', 'below'), []))).toBe('not-a-folder');
});

test.skipIf(process.platform !== 'linux')('a file system that only reads is refused, not waited for', async () => {
  expect(await problemOf(writeFiles('/proc/rostrum', []))).toBe('cannot-write');
  const error = await writeFiles('/proc/rostrum/below', []).catch((e: Error) => e);
  expect(error).toMatchObject({ message: 'Nothing was written: the folder /proc/rostrum/below cannot be written.' });
});
