import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHostFile, removeHostFile, writeHostFile } from '../../../src/main/app/host-file.ts';
import { handleOf, sessionFolder } from '../../../src/main/app/session-folder.ts';
import { readSettings, writeSettings } from '../../../src/main/app/settings.ts';
import { ownFolder } from '../storage/files.ts';

const HOST = { port: 4321, secret: 's'.repeat(43), pid: process.pid };

test('the host file is for its owner alone, whole, and gone after a clean end', () => {
  const home = ownFolder();
  expect(readHostFile(home)).toBeNull();
  writeHostFile(home, HOST);
  writeHostFile(home, { ...HOST, port: 4322 });
  expect(readHostFile(home)).toEqual({ ...HOST, port: 4322 });
  expect(statSync(join(home, 'host.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(home)).toEqual(['host.json']);
  removeHostFile(home);
  expect(readdirSync(home)).toEqual([]);
});

test("another host's file is left alone", () => {
  const home = ownFolder();
  writeHostFile(home, { ...HOST, pid: process.pid + 1 });
  removeHostFile(home);
  expect(readHostFile(home)).not.toBeNull();
});

test.each(['', '{', '{"port": 1}', '{"port":70000,"secret":"ssssssssssssssssssssssssssssssssss","pid":3}'])(
  'a host file that says "%s" is none',
  (text) => {
    const home = ownFolder();
    writeFileSync(join(home, 'host.json'), text);
    expect(readHostFile(home)).toBeNull();
  },
);

test('settings are kept; what cannot be read is put aside', () => {
  const home = ownFolder();
  expect(readSettings(home)).toEqual({ lastSession: null });
  writeSettings(home, { lastSession: '/a/b.rostrum' });
  expect(readSettings(home)).toEqual({ lastSession: '/a/b.rostrum' });
  writeFileSync(join(home, 'settings.json'), '{"lastSession": 3}');
  expect(readSettings(home)).toEqual({ lastSession: null });
  expect(readdirSync(home)).toEqual(['settings.json.unreadable']);
});

test('a new session has a name that every file system takes and no file has', () => {
  const home = ownFolder();
  const folder = sessionFolder(home);
  const facts = { title: '  ../Rivers: a/b\\c "now"\u0000 ', shortTitle: null, date: '2030-06-20' };
  const path = folder.freshPath(facts);
  expect(path).toBe(join(home, 'sessions', '2030-06-20 Rivers a b c now.rostrum'));
  writeFileSync(path, '');
  expect(folder.freshPath(facts)).toBe(join(home, 'sessions', '2030-06-20 Rivers a b c now (2).rostrum'));
  expect(folder.freshPath({ ...facts, shortTitle: '???' })).toContain('2030-06-20 session.rostrum');
});

test('handles name current sessions, and the open one wherever it lies, and nothing else', () => {
  const home = ownFolder();
  const folder = sessionFolder(home);
  const [inside, other] = ['a.rostrum', 'b.txt'].map((name) => join(home, 'sessions', name)) as [string, string];
  for (const path of [inside, other]) writeFileSync(path, '');
  const outside = join(home, 'elsewhere', 'o.rostrum');
  expect(folder.find(handleOf(inside), outside)).toBe(inside);
  expect(folder.find(handleOf(outside), outside)).toBe(outside);
  expect(folder.find(handleOf(outside), null)).toBeNull();
  for (const handle of ['', 'a.rostrum', '../elsewhere/o.rostrum', handleOf(other)])
    expect(folder.find(handle, null)).toBeNull();
});
