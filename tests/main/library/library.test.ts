import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Blocks } from '../../../src/core/session/vocabulary.ts';
import { readSession } from '../../../src/main/app/exporters/read-session.ts';
import { removeLeftDrafts } from '../../../src/main/app/library/draft-folder.ts';
import { type Library, openLibrary } from '../../../src/main/app/library/library.ts';
import { LibraryError } from '../../../src/main/app/library/library-error.ts';
import { summaryFrom } from '../../../src/main/app/library/summary.ts';
import { createSessionFile } from '../../../src/main/app/storage/open-session-file.ts';
import { SessionFileError } from '../../../src/main/app/storage/session-file-error.ts';
import { does, hostOn, primary } from '../host/support.ts';
import { meddle, ownFolder, sha256 } from '../storage/files.ts';
import { everythingIn, heldIn, preparedIn } from './files.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SessionFileError || error instanceof LibraryError) return error.code;
    throw error;
  }
  return 'none';
};

const handleIn = async (library: Library, title: string): Promise<string> => {
  const row = (await library.list('', null)).find((one) => one.title === title);
  if (!row) throw new Error(`${title} is not listed`);
  return row.handle;
};

test('each session is listed with its state; what cannot be used is named and left as it is, byte for byte', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const at = (name: string) => join(home, 'sessions', `${name}.rostrum`);
  preparedIn(home, 'a', { title: 'Prepared' });
  heldIn(home, 'b');
  const begun = hostOn(preparedIn(home, 'c', { title: 'Begun' })).host;
  does(begun, primary(begun));
  begun.close();
  createSessionFile(at('empty'));
  copyFileSync(at('b'), at('page'));
  const bytes = readFileSync(at('page'));
  bytes.fill(0xa5, 4096 + 8, 4096 + 60);
  writeFileSync(at('page'), bytes);
  copyFileSync(at('a'), at('chain'));
  meddle(at('chain'), (db) => {
    const guard = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'event_no_update'`).pluck().get() as string;
    db.exec('DROP TRIGGER event_no_update');
    db.exec(`UPDATE event SET data = replace(data, 'Prepared', 'Another!')`);
    db.exec(guard);
  });
  copyFileSync(at('a'), at('later'));
  meddle(at('later'), (db) => db.pragma('user_version = 999'));
  copyFileSync(at('a'), at('event'));
  meddle(at('event'), (db) =>
    db
      .prepare(
        `INSERT INTO event VALUES (3, 'id', 9e12, 1, 'podium', 'c', 'Sung', 1, '{}', NULL, zeroblob(32), zeroblob(32))`,
      )
      .run(),
  );
  writeFileSync(at('text'), 'A note, and no session.');
  writeFileSync(at('nothing'), '');
  const before = everythingIn(home);
  const rows = await library.list('', null);
  expect(Object.fromEntries(rows.map(({ title, state }) => [title, state]))).toEqual({
    Prepared: 'prepared',
    'Panel on shared rivers': 'held',
    Begun: 'begun',
    empty: 'empty',
    page: 'damaged',
    chain: 'damaged',
    later: 'newer',
    event: 'newer',
    text: 'unreadable',
    nothing: 'unreadable',
  });
  expect(everythingIn(home)).toEqual(before);
});

test('a session is found by words of its title, date and body, without accents, in any order', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  preparedIn(home, 'a', { title: 'Réunion on rivers', date: '2030-06-20' }, 'Conseil des fleuves');
  preparedIn(home, 'b', { title: 'Panel on seas', date: '2031-03-01' });
  const found = async (query: string) => (await library.list(query, null)).map(({ title }) => title);
  expect(await found('')).toEqual(['Panel on seas', 'Réunion on rivers']);
  expect(await found('rivers reunion')).toEqual(['Réunion on rivers']);
  expect(await found('fleuves 2030-06')).toEqual(['Réunion on rivers']);
  expect(await found('2031')).toEqual(['Panel on seas']);
  expect(await found('rivers seas')).toEqual([]);
});

test('a file that was written to is read again', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'a');
  expect((await library.list('', null))[0]?.state).toBe('prepared');
  const { host } = hostOn(path);
  does(host, primary(host));
  expect((await library.list('', null))[0]).toMatchObject({ state: 'begun', open: false });
  host.close();
});

test('the open session is listed as its host has it', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'a');
  const { host } = hostOn(path);
  const before = { path, summary: summaryFrom(host.projection()) };
  does(host, primary(host));
  expect((await library.list('', before))[0]).toMatchObject({ state: 'prepared', open: true });
  const now = { path, summary: summaryFrom(host.projection()) };
  expect((await library.list('', now))[0]).toMatchObject({ state: 'begun', open: true });
  host.close();
});

test('what there is no time to read is listed by its file, and read when it is asked for again', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  preparedIn(home, 'a');
  expect(await library.list('', null, 0)).toMatchObject([{ title: 'a', date: null, state: 'checking' }]);
  await library.list('', null);
  expect(await library.list('', null, 0)).toMatchObject([{ title: 'Panel on shared rivers', state: 'prepared' }]);
});

test('only what is named and deleted is removed for good, with all that lies beside it', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  for (const name of ['a', 'b', 'c', 'd']) preparedIn(home, name, { title: name });
  const handles: Record<string, string> = { d: await handleIn(library, 'd') };
  for (const name of ['a', 'b', 'c'])
    handles[name] = library.move(await handleIn(library, name), name === 'c' ? 'archived' : 'deleted', null);
  writeFileSync(join(home, 'deleted', 'a.rostrum-wal'), '');
  const open = join(home, 'deleted', 'b.rostrum');
  await library.empty(
    ['a', 'c', 'd', 'b'].map((name) => handles[name] ?? ''),
    open,
  );
  expect(Object.keys(everythingIn(home))).toEqual(['archive/c.rostrum', 'deleted/b.rostrum', 'sessions/d.rostrum']);
  await library.empty([handles.b ?? '', '../sessions/d.rostrum'], null);
  expect(Object.keys(everythingIn(home))).toEqual(['archive/c.rostrum', 'sessions/d.rostrum']);
});

test('what a killed program left half made is cleared away once it is old; nothing else is', () => {
  const home = ownFolder();
  const folder = join(home, 'sessions');
  preparedIn(home, 'a');
  for (const name of ['.rostrum-old', '.rostrum-new', '.new-session-old', '.other']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'half.rostrum'), 'half');
    if (!name.endsWith('new')) utimesSync(join(folder, name), 0, 0);
  }
  writeFileSync(join(folder, '.rostrum-file'), 'a file');
  utimesSync(join(folder, '.rostrum-file'), 0, 0);
  removeLeftDrafts(folder, Date.now());
  expect(readdirSync(folder).sort()).toEqual(['.other', '.rostrum-file', '.rostrum-new', 'a.rostrum']);
  removeLeftDrafts(join(home, 'none'), Date.now());
});

test('archived, deleted and brought back, a session keeps every byte and overwrites none', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const bytes = sha256(heldIn(home, 'a'));
  const row = async () => (await library.list('', null)).find(({ state }) => state === 'held');
  for (const place of ['archived', 'current', 'deleted', 'current', 'archived', 'deleted'] as const) {
    library.move((await row())?.handle ?? '', place, null);
    expect(await row()).toMatchObject({ place });
  }
  expect(everythingIn(home)).toEqual({ 'deleted/a.rostrum': bytes });
  const other = sha256(preparedIn(home, 'a'));
  library.move((await row())?.handle ?? '', 'current', null);
  expect(everythingIn(home)).toEqual({ 'sessions/a.rostrum': other, 'sessions/a (2).rostrum': bytes });
});

test('what a crash left beside a session goes with it', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'live');
  const { host } = hostOn(path);
  does(host, primary(host));
  const crashed = join(home, 'sessions', 'crashed.rostrum');
  for (const end of ['', '-wal']) copyFileSync(path + end, crashed + end);
  host.close();
  preparedIn(home, 'live2', { title: 'Other' });
  const row = (await library.list('', { path, summary: summaryFrom(host.projection()) })).find(
    ({ open, state }) => !open && state === 'begun',
  );
  library.move(row?.handle ?? '', 'deleted', null);
  expect(readdirSync(join(home, 'sessions')).sort()).toEqual(['live.rostrum', 'live2.rostrum']);
  expect(existsSync(join(home, 'deleted', 'crashed.rostrum-wal'))).toBe(true);
  expect(readSession(join(home, 'deleted', 'crashed.rostrum')).projection.state.openedAt).not.toBeNull();
});

test('a session that cannot be moved stays where it is, whole', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  preparedIn(home, 'a');
  writeFileSync(join(home, 'deleted'), 'a file where the folder should be');
  mkdirSync(join(home, 'archive'));
  const before = everythingIn(home);
  const handle = await handleIn(library, 'Panel on shared rivers');
  expect(codeOf(() => library.move(handle, 'deleted', null))).toBe('cannot-write');
  expect(everythingIn(home)).toEqual(before);
});

test('a move that fails halfway is taken back', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  // A folder of that name can be moved by nothing that moves a file; what lies beside it goes first.
  mkdirSync(join(home, 'sessions', 'folder.rostrum'));
  writeFileSync(join(home, 'sessions', 'folder.rostrum-wal'), 'beside');
  const handle = await handleIn(library, 'folder');
  expect(codeOf(() => library.move(handle, 'deleted', null))).toBe('cannot-write');
  expect(everythingIn(home)).toEqual({ 'sessions/folder.rostrum-wal': expect.any(String) });
});

test('the open session stays, and a handle of nothing moves nothing', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'a');
  const before = everythingIn(home);
  const handle = await handleIn(library, 'Panel on shared rivers');
  expect(codeOf(() => library.move(handle, 'deleted', path))).toBe('is-open');
  for (const wrong of ['', 'a.rostrum', '../a.rostrum'])
    expect(codeOf(() => library.move(wrong, 'deleted', null))).toBe('missing');
  expect(everythingIn(home)).toEqual(before);
});

test("next year's edition has the minutes of this one, and nothing of its list and turns", async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = heldIn(home, 'a');
  const bytes = sha256(path);
  library.duplicate(await handleIn(library, 'Panel on shared rivers'), '2031-06-19');
  expect(sha256(path)).toBe(bytes);
  const old = readSession(path);
  const made = readSession(join(home, 'sessions', '2031-06-19 Shared rivers.rostrum'));
  const { state } = made.projection;
  expect(made.rows.map(({ type }) => type)).toEqual(['HostOpened', 'SessionPrepared']);
  expect(state.facts).toEqual({ ...old.projection.state.facts, date: '2031-06-19' });
  expect(state.people).toEqual(old.projection.state.people);
  expect([state.turns, state.inscribed, state.openedAt]).toEqual([[], [], null]);
  expect(state.limits.default).toBe(90_000);
  for (const { id, salt } of old.rows) {
    expect(made.rows.some((row) => row.id === id)).toBe(false);
    expect(made.rows.some((row) => Buffer.from(row.salt ?? []).equals(Buffer.from(salt ?? [])))).toBe(false);
  }
  // Each turn took 100 s, so each slot is proposed with 2 minutes.
  const slots = state.items.flatMap((item) => item.slots);
  expect(new Set(slots.map(({ plannedMs }) => plannedMs))).toEqual(new Set([120_000]));
  for (const item of state.items) {
    expect(item.proposed).toBe(true);
    if (item.slots.length > 0) expect(item.plannedMs).toBe(item.slots.length * 120_000);
  }
});

test("next year's edition has the blocks, kept places, membership and scripts too, and what was changed at the meeting only where it lasts", async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const { host } = hostOn(preparedIn(home, 'a'));
  const blocks: Blocks = [['state'], ['dignitary', 'group'], ['igo', 'un', 'other'], ['nhri', 'ngo']];
  const membership = { asOf: '2030-01-01', members: ['Norway'], observers: [] };
  const item = host.projection().state.items[0]?.id ?? '';
  does(host, { type: 'SetBlocks', blocks });
  does(host, { type: 'SetKept', kept: { nhri: 3, ngo: 4 } });
  does(host, { type: 'SetScript', item, voice: 'chair', language: 'fr', text: 'Bonjour.' });
  does(host, primary(host));
  does(host, { type: 'SetKept', kept: { nhri: 9, ngo: 9 } });
  does(host, { type: 'SetMembership', membership });
  const { scripts } = host.projection().state;
  host.close();
  library.duplicate(await handleIn(library, 'Panel on shared rivers'), '2031-06-19');
  const made = readSession(join(home, 'sessions', '2031-06-19 Shared rivers.rostrum')).projection.state;
  expect(made).toMatchObject({ blocks, kept: { nhri: 3, ngo: 4 }, membership, scripts });
});

test('a session that was only prepared is prepared again with its own plan; an empty one is refused', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const path = preparedIn(home, 'a');
  createSessionFile(join(home, 'sessions', 'empty.rostrum'));
  library.duplicate(await handleIn(library, 'Panel on shared rivers'), '2031-06-19');
  const made = readSession(join(home, 'sessions', '2031-06-19 Shared rivers.rostrum')).projection.state;
  expect(made.items).toEqual(readSession(path).projection.state.items);
  const before = everythingIn(home);
  const empty = await handleIn(library, 'empty');
  expect(codeOf(() => library.duplicate(empty, '2031-06-19'))).toBe('nothing-prepared');
  expect(everythingIn(home)).toEqual(before);
});
