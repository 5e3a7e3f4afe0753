import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUnchanged, noteHashes, refuseWrongFile } from '../../scripts/lib/electron-fallback.mjs';
import { cacheFolder, hashAll } from '../../scripts/lib/paths.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cache-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a download with the wrong checksum is refused in one sentence and removed', async () => {
  const file = join(folder, 'package.tgz');
  writeFileSync(file, 'not the package');
  const refusal = refuseWrongFile(file, 'AAAA');
  await expect(refusal).rejects.toThrow(/has checksum .* and was not unpacked: run `npm cache clean/);
  expect(() => rmSync(file)).toThrow('ENOENT');
});

test('a download with the right checksum passes', async () => {
  const file = join(folder, 'package.tgz');
  writeFileSync(file, 'abc');
  // SHA-512 of "abc": FIPS 180-2, appendix C.
  const right = Buffer.from(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'hex',
  );
  await expect(refuseWrongFile(file, right.toString('base64'))).resolves.toBeUndefined();
});

test('a cached folder is taken only with every file as it was made', async () => {
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), 'binary');
  writeFileSync(join(folder, 'locales/en.pak'), 'words');
  expect(await isUnchanged(folder)).toBe(false);
  await noteHashes(folder);
  expect(await isUnchanged(folder)).toBe(true);
  writeFileSync(join(folder, 'locales/en.pak'), 'Words');
  expect(await isUnchanged(folder)).toBe(false);
  writeFileSync(join(folder, 'locales/en.pak'), 'words');
  writeFileSync(join(folder, 'extra'), '');
  expect(await isUnchanged(folder)).toBe(false);
});

test('the key of a build changes with a byte, a name and an option', () => {
  writeFileSync(join(folder, 'a.c'), 'int a;');
  const keys = new Set([hashAll([folder], ['-O1']), hashAll([folder], ['-O2'])]);
  writeFileSync(join(folder, 'a.c'), 'int b;');
  keys.add(hashAll([folder], ['-O1']));
  rmSync(join(folder, 'a.c'));
  writeFileSync(join(folder, 'b.c'), 'int b;');
  keys.add(hashAll([folder], ['-O1']));
  expect(keys.size).toBe(4);
});

test.each([
  ['linux', {}, '/home/u/.cache/rostrum'],
  ['linux', { XDG_CACHE_HOME: '/c' }, '/c/rostrum'],
  ['darwin', {}, '/home/u/Library/Caches/Rostrum'],
])('the cache folder on %s with %j', (platform, env, expected) => {
  expect(cacheFolder(platform as NodeJS.Platform, env, '/home/u')).toBe(expected);
});
