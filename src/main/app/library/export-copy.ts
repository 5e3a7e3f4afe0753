import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { backupSession } from '../storage/backup.ts';
import { openReadOnly } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { withDraft } from './draft-folder.ts';
import { moveSession } from './move-session.ts';
import { readSound } from './summary.ts';

/**
 * Writes a copy of a session into a folder, also while the session is open, and answers with the copy's name.
 * The copy is made by SQLite's backup and read whole before it gets its name, one that no file has. Throws a
 * SessionFileError; then nothing is left in the folder.
 */
export const exportCopy = (path: string, folder: string): Promise<string> =>
  withDraft(folder, async (draft) => {
    readSound(path);
    const copy = join(draft, basename(path));
    const db = openReadOnly(path);
    try {
      await backupSession(db, copy);
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      throw new SessionFileError('cannot-write', `${folder} cannot be written (${error.code}).`, { cause: error });
    } finally {
      db.close();
    }
    readSound(copy);
    return basename(moveSession(copy, folder));
  });
