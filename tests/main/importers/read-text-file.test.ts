import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/main/app/importers/limits.ts';
import { readTextFile } from '../../../src/main/app/importers/read-text-file.ts';
import { ownFolder } from '../storage/files.ts';

const codeOf = async (path: string) => {
  const read = await readTextFile(path);
  return read.ok ? read.text : read.problem.code;
};

test('reads a text, and names the trouble with anything else', async () => {
  const folder = ownFolder();
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  expect(await codeOf(file('note.txt', 'A note'))).toBe('A note');
  expect(await codeOf(file('empty.txt', ''))).toBe('empty');
  expect(await codeOf(file('blank.txt', ' \n\t\n'))).toBe('empty');
  expect(await codeOf(file('picture.txt', Buffer.from('ffd8ffe0', 'hex')))).toBe('not-text');
  expect(await codeOf(file('large.txt', Buffer.alloc(LIMITS.text + 1, 'a')))).toBe('too-large');
  expect(await codeOf(folder)).toBe('directory');
  expect(await codeOf(join(folder, 'none.txt'))).toBe('missing');
  expect(await codeOf(join(folder, 'note.txt', 'below'))).toBe('missing');
});

test.skipIf(process.platform === 'win32')('a named pipe does not hold it up', async () => {
  const pipe = join(ownFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await codeOf(pipe)).toBe('not-a-file');
});
