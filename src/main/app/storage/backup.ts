import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Pages a step: keeps the gap in the event loop under 10 ms. */
const STEP = 100;

/**
 * Copies an open session to `target` by SQLite's own backup, checks the copy and gives it its name last; an older copy
 * of that name stays until then. Throws if it cannot be written or is not sound.
 */
export const backupSession = async (db: Database.Database, target: string): Promise<void> => {
  const draft = `${target}.part`;
  rmSync(draft, { force: true });
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    await db.backup(draft, { progress: () => STEP });
    const copy = new Database(draft);
    try {
      copy.pragma('journal_mode = DELETE');
      const pages = copy.pragma('quick_check(1)', { simple: true });
      if (pages !== 'ok') throw new Error(`The copy is not sound: ${pages}`);
    } finally {
      copy.close();
    }
    const file = openSync(draft, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
};
