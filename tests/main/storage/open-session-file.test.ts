import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sqliteLog, trueChance } from '../../../src/main/app/storage/event-log.ts';
import {
  createSessionFile,
  openForWriting,
  openReadOnly,
  readRawLog,
} from '../../../src/main/app/storage/open-session-file.ts';
import { SessionFileError } from '../../../src/main/app/storage/session-file-error.ts';
import { meddle, openLog, ownFolder, ownSession, recordedSession, sha256 } from './files.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SessionFileError) return error.code;
    throw error;
  }
  return 'none';
};

/** Neither the file nor the folder is changed by a refusal. */
const refused = (path: string, code: string) => {
  const before = [sha256(path), readdirSync(dirname(path)).join()];
  expect(codeOf(() => openForWriting(path))).toBe(code);
  expect([sha256(path), readdirSync(dirname(path)).join()]).toEqual(before);
};

describe('a new session file', () => {
  test('has its marks in the header, belongs to its owner and never replaces another file', () => {
    const path = ownSession();
    const header = readFileSync(path);
    expect(header.subarray(68, 72).toString('latin1')).toBe('Rstm');
    expect(header.readUInt32BE(60)).toBe(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['session.rostrum']);
    const bytes = sha256(path);
    expect(codeOf(() => createSessionFile(path))).toBe('exists');
    expect(sha256(path)).toBe(bytes);
  });

  test('is not begun where it cannot be written', () => {
    expect(codeOf(() => createSessionFile('/proc/self/session.rostrum'))).toBe('cannot-write');
    expect(codeOf(() => createSessionFile(join(ownFolder(), 'no', 'session.rostrum')))).toBe('cannot-write');
  });
});

describe('opening for writing refuses, and leaves as it was,', () => {
  test('a file that is not there', () => {
    expect(codeOf(() => openForWriting(join(ownFolder(), 'none.rostrum')))).toBe('missing');
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('A note, and no session.')],
    ['a picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(9_000, 7)])],
    ['a truncated session', null],
  ])('%s', (_what, bytes) => {
    const path = join(ownFolder(), 'x.rostrum');
    writeFileSync(path, bytes ?? readFileSync(recordedSession()).subarray(0, 5_000));
    const code = codeOf(() => openForWriting(path));
    expect(['foreign', 'damaged']).toContain(code);
    refused(path, code);
  });

  test("another program's database", () => {
    const path = join(ownFolder(), 'x.rostrum');
    meddle(path, (db) => db.exec('CREATE TABLE event (seq INTEGER PRIMARY KEY)'));
    refused(path, 'foreign');
  });

  test('a session whose tables or triggers are not ours', () => {
    const path = recordedSession();
    meddle(path, (db) => db.exec(`DROP TRIGGER event_no_update`));
    refused(path, 'foreign');
    const other = recordedSession();
    meddle(other, (db) => db.exec('CREATE VIEW person AS SELECT * FROM event'));
    refused(other, 'foreign');
  });

  test('a session of a newer version, of which the raw log can still be had', () => {
    const path = recordedSession();
    meddle(path, (db) => db.pragma('user_version = 999'));
    refused(path, 'newer');
    expect(codeOf(() => openReadOnly(path))).toBe('newer');
    expect(readRawLog(path)).toHaveLength(4);
  });

  test("a newer version's session that was not closed", () => {
    const path = recordedSession();
    const writer = new Database(path);
    writer.pragma('journal_mode = WAL');
    writer.pragma('user_version = 999');
    refused(path, 'newer');
    writer.close();
  });

  test.each([
    ['type', 'SpeakerTeleported', 1],
    ['version', 'SceneSet', 2],
  ])('a session with an event of an unknown %s', (_what, type, v) => {
    const path = recordedSession();
    meddle(path, (db) =>
      db
        .prepare(
          `INSERT INTO event VALUES (5, 'id', 9999, 1, 'podium', 'c', ?, ?, '{}', NULL, zeroblob(32), zeroblob(32))`,
        )
        .run(type, v),
    );
    refused(path, 'unknown-event');
    expect(codeOf(() => sqliteLog(openReadOnly(path), trueChance).read())).toBe('unknown-event');
    expect(readRawLog(path)).toHaveLength(5);
  });

  test('a session with a damaged page', () => {
    const path = recordedSession();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096 + 8, 4096 + 60);
    writeFileSync(path, bytes);
    refused(path, 'damaged');
  });

  test.skipIf(process.getuid?.() === 0)('a session that may not be written', () => {
    const path = recordedSession();
    chmodSync(path, 0o400);
    refused(path, 'cannot-write');
  });
});

test('a session can be read while it is open for writing', () => {
  const path = recordedSession();
  const { log } = openLog(path);
  const reader = openReadOnly(path);
  expect(reader.prepare('SELECT count(*) FROM event').pluck().get()).toBe(4);
  reader.close();
  log.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('closing while somebody reads loses nothing and does not fail', () => {
  const path = recordedSession();
  const { log } = openLog(path);
  const reader = openReadOnly(path);
  log.close();
  reader.close();
  openLog(path).log.close();
  expect(readRawLog(path)).toHaveLength(4);
});
