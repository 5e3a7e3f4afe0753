import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SessionFileError } from '../storage/session-file-error.ts';

/**
 * Runs `use` with an empty hidden folder inside `folder` (made where it is not there), for its owner alone, which is gone afterwards. What the disk
 * refuses is a SessionFileError `cannot-write`.
 */
export const withDraft = async <T>(folder: string, use: (draft: string) => Promise<T>): Promise<T> => {
  let draft: string | null = null;
  try {
    draft = makeDraft(folder);
    return await use(draft);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new SessionFileError('cannot-write', `${folder} cannot be written.`, { cause: error });
  } finally {
    if (draft !== null) rmSync(draft, { recursive: true, force: true });
  }
};

/** Such a folder, for who removes it later. Throws what the disk says. */
export const makeDraft = (folder: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(folder, '.rostrum-'));
};

/** What was made in a data folder and never finished is not touched before it is as old as that: no job takes so long. */
const LEFT_OVER_MS = 3_600_000;
const OWN = /^\.(?:rostrum|new-session)-/;

/** Removes from the folder the hidden folders that a program which was killed has left in it. What cannot be removed stays. */
export const removeLeftDrafts = (folder: string, now: number): void => {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !OWN.test(entry.name)) continue;
    try {
      if (now - statSync(path).mtimeMs > LEFT_OVER_MS) rmSync(path, { recursive: true, force: true });
    } catch {
      // Of another user, or held open by another program: it is tried again at the next start.
    }
  }
};
