import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { duration, instant } from '../../../src/core/timing/time.ts';
import { type Batch, type EventLog, sqliteLog, trueChance } from '../../../src/main/app/storage/event-log.ts';
import { createSessionFile, openForWriting } from '../../../src/main/app/storage/open-session-file.ts';

/** A folder of the test's own, gone when it ends. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An empty session file of the test's own. */
export const ownSession = (): string => {
  const path = join(ownFolder(), 'session.rostrum');
  createSessionFile(path);
  return path;
};

export const openLog = (path: string): { db: Database.Database; log: EventLog } => {
  const db = openForWriting(path);
  return { db, log: sqliteLog(db, trueChance) };
};

export const opened: SessionEvent = {
  type: 'HostOpened',
  data: { wall: instant(1_000), bootId: 'b', boottime: duration(5), zone: 'UTC' },
};
export const scene: SessionEvent = { type: 'SceneSet', data: { scene: 'hold' } };

export const batch = (commandId: string, events: readonly SessionEvent[], at = 1_000, epoch = 1): Batch => ({
  at: instant(at),
  epoch,
  actor: 'podium',
  steps: [{ commandId, events }],
});

/** A closed session of HostOpened and three scenes. */
export const recordedSession = (): string => {
  const path = ownSession();
  const { log } = openLog(path);
  log.append(batch('c0', [opened]));
  for (const n of [1, 2, 3]) log.append(batch(`c${n}`, [scene], 1_000 + n));
  log.close();
  return path;
};

/** Looks into a file, or spoils it, as no part of the program does. */
export const meddle = <T>(path: string, act: (db: Database.Database) => T): T => {
  const db = new Database(path);
  try {
    return act(db);
  } finally {
    db.close();
  }
};

export const dropTriggers = (db: Database.Database): void => {
  for (const name of ['event_no_update', 'event_no_delete', 'event_next_only']) db.exec(`DROP TRIGGER ${name}`);
};

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
