import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SessionFileError } from '../storage/session-file-error.ts';

/**
 * Runs `use` with an empty hidden folder inside `folder` (made where it is not there), for its owner alone, which is gone afterwards. What the disk
 * refuses is a SessionFileError `cannot-write`.
 */
export const withDraft = async <T>(folder: string, use: (draft: string) => Promise<T>): Promise<T> => {
  let draft: string | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    draft = mkdtempSync(join(folder, '.rostrum-'));
    return await use(draft);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new SessionFileError('cannot-write', `${folder} cannot be written.`, { cause: error });
  } finally {
    if (draft !== null) rmSync(draft, { recursive: true, force: true });
  }
};
