import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSession } from '../../../src/main/app/exporters/read-session.ts';
import { type Library, openLibrary } from '../../../src/main/app/library/library.ts';
import { LibraryError } from '../../../src/main/app/library/library-error.ts';
import { SessionFileError } from '../../../src/main/app/storage/session-file-error.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { simulatedTime } from '../host/simulated-time.ts';
import { does, hostOn, primary, START } from '../host/support.ts';
import { meddle, ownFolder, recordedSession, sha256 } from '../storage/files.ts';
import { everythingIn, heldIn, preparedIn } from './files.ts';

const refusalOf = async (asked: Promise<unknown>): Promise<object> => {
  try {
    await asked;
  } catch (error) {
    if (error instanceof LibraryError) {
      const { count: _, handle: __, ...params } = error.params;
      return { code: error.code, ...params };
    }
    if (error instanceof SessionFileError) return { code: error.code };
    throw error;
  }
  return { code: 'none' };
};

const onlyHandle = async (library: Library): Promise<string> => (await library.list('', null))[0]?.handle ?? '';

/** Opens a session and presses so often, once a minute. */
const press = (path: string, times: number, time = simulatedTime(START, 'UTC')): void => {
  const { host } = hostOn(path, time);
  for (let n = 0; n < times; n += 1) {
    time.advance(60_000);
    does(host, primary(host));
  }
  host.close();
};

test('a copy of an open session is whole, one file, and takes no name that is there', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'a');
  const { host } = hostOn(path);
  does(host, primary(host));
  const handle = await onlyHandle(library);
  expect(await library.exportCopy(handle)).toEqual({ folder: join(home, 'copies'), file: 'a.rostrum' });
  does(host, primary(host));
  expect(await library.exportCopy(handle)).toMatchObject({ file: 'a (2).rostrum' });
  expect(readdirSync(join(home, 'copies')).sort()).toEqual(['a (2).rostrum', 'a.rostrum']);
  const lengths = ['a', 'a (2)'].map((name) => {
    const copy = join(home, 'copies', `${name}.rostrum`);
    expect(verifySession(copy).faults).toEqual([]);
    return readSession(copy).rows.length;
  });
  expect(lengths[1]).toBe(host.projection().events.length);
  expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
  host.close();
});

test('nothing is copied of a damaged session, nor into a folder that cannot be written', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = heldIn(home, 'a');
  const handle = await onlyHandle(library);
  writeFileSync(join(home, 'copies'), 'a file');
  expect(await refusalOf(library.exportCopy(handle))).toEqual({ code: 'cannot-write' });
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096 + 8, 4096 + 60);
  writeFileSync(path, bytes);
  const other = ownFolder();
  mkdirSync(join(other, 'sessions'));
  copyFileSync(path, join(other, 'sessions', 'a.rostrum'));
  const before = everythingIn(other);
  const damaged = openLibrary(other);
  expect(await refusalOf(damaged.exportCopy(await onlyHandle(damaged)))).toEqual({ code: 'damaged' });
  expect(everythingIn(other)).toEqual(before);
});

test('a session from elsewhere is taken in with every event; the file it came in is only read', async () => {
  const [home, elsewhere] = [ownFolder(), ownFolder()];
  const library = openLibrary(home);
  const path = heldIn(elsewhere, 'a');
  const before = everythingIn(elsewhere);
  await library.importCopy(path, false, null);
  expect(everythingIn(elsewhere)).toEqual(before);
  expect(Object.keys(everythingIn(home))).toEqual(['sessions/2030-06-20 Shared rivers.rostrum']);
  const taken = join(home, 'sessions', '2030-06-20 Shared rivers.rostrum');
  expect(readSession(taken).rows).toEqual(readSession(path).rows);
  const again = ownFolder();
  await openLibrary(again).importCopy(path, false, null);
  expect(sha256(join(again, 'sessions', '2030-06-20 Shared rivers.rostrum'))).toBe(sha256(taken));
});

test('what a crash left beside a file on a stick is taken in with it', async () => {
  const [home, stick] = [ownFolder(), ownFolder()];
  const path = preparedIn(stick, 'a');
  const { host } = hostOn(path);
  does(host, primary(host));
  for (const end of ['', '-wal']) copyFileSync(path + end, join(stick, `x.rostrum${end}`));
  const length = host.projection().events.length;
  host.close();
  await openLibrary(home).importCopy(join(stick, 'x.rostrum'), false, null);
  expect(Object.keys(everythingIn(home))).toEqual(['sessions/2030-06-20 Shared rivers.rostrum']);
  expect(readSession(join(home, 'sessions', '2030-06-20 Shared rivers.rostrum')).rows).toHaveLength(length);
});

test.each([
  ['foreign', () => Buffer.from('A note, and no session.')],
  ['foreign', () => Buffer.alloc(0)],
  ['newer', () => changed((path) => meddle(path, (db) => db.pragma('user_version = 999')))],
  ['foreign', () => changed((path) => meddle(path, (db) => db.exec('CREATE VIEW person AS SELECT * FROM event')))],
  [
    'unknown-event',
    () =>
      changed((path) =>
        meddle(path, (db) =>
          db.exec(
            `INSERT INTO event VALUES (5, 'id', 9999, 1, 'p', 'c', 'Sung', 1, '{}', NULL, zeroblob(32), zeroblob(32))`,
          ),
        ),
      ),
  ],
  [
    'damaged',
    () =>
      changed((path) =>
        meddle(path, (db) =>
          db.exec(
            `INSERT INTO event VALUES (5, 'id', 9999, 1, 'p', 'c', 'SceneSet', 1, '{"scene":"hold"}', zeroblob(16), zeroblob(32), zeroblob(32))`,
          ),
        ),
      ),
  ],
])('a file that is %s is refused and nothing is left of it', async (code, bytes) => {
  const home = ownFolder();
  const library = openLibrary(home);
  const file = join(ownFolder(), 'incoming.rostrum');
  writeFileSync(file, bytes());
  expect(await refusalOf(library.importCopy(file, true, null))).toEqual({ code });
  expect(readdirSync(join(home, 'sessions'))).toEqual([]);
});

const changed = (change: (path: string) => void): Buffer => {
  const path = recordedSession();
  change(path);
  return readFileSync(path);
};

test('a file that is not there, and a folder, are refused', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  expect(await refusalOf(library.importCopy(join(home, 'no'), false, null))).toEqual({ code: 'missing' });
  expect(await refusalOf(library.importCopy(home, false, null))).toEqual({ code: 'foreign' });
});

test('a copy of a session that is here is told by how many steps, and since when', async () => {
  const [home, stick] = [ownFolder(), ownFolder()];
  const library = openLibrary(home);
  const here = preparedIn(home, 'a');
  const copy = join(stick, 'copy.rostrum');
  const taken = () => refusalOf(library.importCopy(copy, false, null));

  const time = simulatedTime(START, 'UTC');
  press(here, 1, time);
  const since = readSession(here).rows.at(-1)?.at ?? 0;
  copyFileSync(here, copy);
  const at = { since: '2030-06-20 15:01' };
  expect(new Date(since).toISOString()).toContain('2030-06-20T13:01');
  expect(await taken()).toEqual({ code: 'same', here: 0, copy: 0, ...at });
  // Looking into it there is no step.
  hostOn(copy, time).host.close();
  expect(await taken()).toEqual({ code: 'same', here: 0, copy: 0, ...at });
  copyFileSync(here, copy);
  press(here, 2, time);
  expect(await taken()).toEqual({ code: 'behind', here: 2, copy: 0, ...at });
  press(copy, 3, time);
  const before = everythingIn(home);
  expect(await taken()).toEqual({ code: 'beside', here: 2, copy: 3, ...at });
  expect(everythingIn(home)).toEqual(before);
  await library.importCopy(copy, true, null);
  expect(Object.keys(everythingIn(home))).toEqual(['sessions/2030-06-20 Shared rivers.rostrum', 'sessions/a.rostrum']);
  // Now one that is here is the very copy.
  expect(await taken()).toMatchObject({ code: 'same' });
});

test('a copy that has gone further is told as ahead, also of an archived session and of one that lies elsewhere', async () => {
  const [home, stick] = [ownFolder(), ownFolder()];
  const library = openLibrary(home);
  const here = preparedIn(home, 'a');
  const copy = join(stick, 'copy.rostrum');
  copyFileSync(here, copy);
  press(copy, 2);
  library.move(await onlyHandle(library), 'archived', null);
  expect(await refusalOf(library.importCopy(copy, false, null))).toMatchObject({ code: 'ahead', copy: 2 });
  library.move(await onlyHandle(library), 'deleted', null);
  expect(await refusalOf(library.importCopy(copy, false, copy))).toMatchObject({ code: 'same' });
  expect(await refusalOf(library.importCopy(copy, false, null))).toEqual({ code: 'none' });
});
