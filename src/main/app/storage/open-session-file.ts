import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { EVENT_VERSION, isEventType } from '../../../core/session/events.ts';
import type { EventRow } from './chain.ts';
import { readRows } from './rows.ts';
import { APPLICATION_ID, describeSchema, goldenSchema, SCHEMA, USER_VERSION } from './schema.ts';
import { SessionFileError } from './session-file-error.ts';

/** 3.51.3: the first without the WAL-reset race that could lose committed transactions (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3];

/**
 * Makes an empty session, readable by its owner alone. It is written under another name first, so that a file of this
 * name is always whole. Throws `exists` or `cannot-write`.
 */
export const createSessionFile = (path: string): void => {
  if (existsSync(path)) throw new SessionFileError('exists', `${path} exists already.`);
  const draft = join(dirname(path), `.${basename(path)}.new`);
  try {
    rmSync(draft, { force: true });
    closeSync(openSync(draft, 'wx', 0o600));
    const db = new Database(draft);
    try {
      db.pragma('synchronous = EXTRA');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.transaction(() => {
        db.exec(SCHEMA);
        db.pragma(`user_version = ${USER_VERSION}`);
      })();
    } finally {
      db.close();
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw new SessionFileError('cannot-write', `${path} cannot be written (${reason(error)}).`, { cause: error });
  }
};

/**
 * Opens a session as its single writer, in WAL mode with FULL read back. Everything is checked before the first write; a
 * file that is refused stays as it was, byte for byte. Throws a SessionFileError.
 */
export const openForWriting = (path: string): Database.Database => {
  assertSession(path);
  return using(path, false, (db) => {
    refuseWhatIsNotOurs(db, path);
    refuseUnknownEvents(db);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new SessionFileError('damaged', `${path} is damaged.`);
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new SessionFileError(
        'cannot-write',
        `${path} lies where it cannot be written safely: copy it to this disk.`,
      );
    db.pragma('synchronous = FULL');
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite did not take synchronous=FULL.');
    // A list of 10,000 is 1,400 pages: it must not be written twice while somebody waits for the answer. Idle moments empty the log.
    db.pragma('wal_autocheckpoint = 4000');
    // Nor must its pages be written singly, before the commit, because the cache is full.
    db.pragma('cache_spill = OFF');
    db.pragma('journal_size_limit = 8388608');
    if (process.platform === 'darwin') {
      db.pragma('fullfsync = ON');
      db.pragma('checkpoint_fullfsync = ON');
    }
    return db;
  });
};

/** Opens a session of this version for reading alone. Throws a SessionFileError. */
export const openReadOnly = (path: string): Database.Database =>
  using(path, true, (db) => {
    refuseWhatIsNotOurs(db, path);
    return db;
  });

/** openReadOnly() for the one reader that wants to see what is wrong: tables that are not a session's do not stop it. */
export const openToVerify = (path: string): Database.Database =>
  using(path, true, (db) => {
    refuseNewer(db, path);
    return db;
  });

/** The raw rows, also of a newer version's file: all that can be had from one. Throws a SessionFileError. */
export const readRawLog = (path: string): readonly EventRow[] =>
  using(path, true, (db) => {
    readUserVersion(db, path);
    const rows = readRows(db);
    db.close();
    return rows;
  });

/** Gives the file up as one file: what the -wal holds is in it. Where somebody still reads it, that happens later. */
export const closeForWriting = (db: Database.Database): void => {
  db.pragma('busy_timeout = 500');
  try {
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
};

/**
 * Looks without writing: throws a SessionFileError for what is no session of this version. A writer that refuses would
 * still take a newer program's -wal into the file on closing.
 */
export const assertSession = (path: string): void => {
  try {
    openReadOnly(path).close();
  } catch (error) {
    // What a crash left behind can only be rolled back by a writer: it looks for itself.
    if (error instanceof SessionFileError && error.code === 'cannot-write') return;
    throw error;
  }
};

const refuseNewer = (db: Database.Database, path: string): void => {
  if (readUserVersion(db, path) > USER_VERSION)
    throw new SessionFileError('newer', `${path} was written by a newer version of Rostrum: it is left as it is.`);
};

const refuseWhatIsNotOurs = (db: Database.Database, path: string): void => {
  refuseNewer(db, path);
  if (describeSchema(db) !== goldenSchema())
    throw new SessionFileError('foreign', `${path} is not a session: its tables are not those of one.`);
};

const readUserVersion = (db: Database.Database, path: string): number => {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new SessionFileError('foreign', `${path} is not a session file.`);
  return Number(db.pragma('user_version', { simple: true }));
};

const refuseUnknownEvents = (db: Database.Database): void => {
  for (const { type, v } of db.prepare('SELECT DISTINCT type, v FROM event').all() as EventRow[])
    if (!isEventType(type) || v > EVENT_VERSION)
      throw new SessionFileError(
        'unknown-event',
        `The session holds events this version does not know (${type} ${v}).`,
      );
};

/** Opens and hardens; closes again when `use` throws, and says what SQLite's codes mean. */
const using = <T>(path: string, readonly: boolean, use: (db: Database.Database) => T): T => {
  assertSqlite();
  if (!existsSync(path)) throw new SessionFileError('missing', `${path} does not exist.`);
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly, fileMustExist: true, timeout: 5000 });
    harden(db);
    return use(db);
  } catch (error) {
    db?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code === 'SQLITE_NOTADB')
      throw new SessionFileError('foreign', `${path} is not a session file.`, { cause: error });
    if (error.code.startsWith('SQLITE_CORRUPT'))
      throw new SessionFileError('damaged', `${path} is damaged.`, { cause: error });
    throw new SessionFileError('cannot-write', `${path} cannot be opened (${error.code}).`, { cause: error });
  }
};

/** A file may come from a stranger's stick: nothing in it is run or trusted (sqlite.org/security.html). */
const harden = (db: Database.Database): void => {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
};

const assertSqlite = (): void => {
  const db = new Database(':memory:');
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [a = 0, b = 0, c = 0] = OLDEST_SQLITE;
  if (major * 1e6 + minor * 1e3 + patch < a * 1e6 + b * 1e3 + c)
    throw new Error(`SQLite ${version} can lose committed events: ${OLDEST_SQLITE.join('.')} or newer is needed.`);
};

/** Puts on disk which files a folder has. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

const reason = (error: unknown): string =>
  error instanceof Error ? ('code' in error && String(error.code)) || error.message : String(error);
