import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { syncFolder } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';

/** What SQLite may have left beside a session that was not closed; it is part of the session. */
const BESIDE = ['', '-wal', '-journal'];

/** A path in the folder that no session has, nor anything a session may have left behind: `NAME`, else `NAME (2)` and so on. */
export const freePath = (folder: string, name: string): string => {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${stem}${n === 1 ? '' : ` (${n})`}${extension}`);
    if (BESIDE.every((end) => !existsSync(path + end))) return path;
  }
};

/** The files of a session that are there, the session itself first. */
export const partsOf = (path: string): readonly string[] =>
  BESIDE.filter((end) => end === '' || existsSync(path + end)).map((end) => path + end);

/**
 * Moves a session byte for byte into another folder, made where it is not there, with what a crash left beside it, and answers
 * with its new path. Nothing is overwritten, and at each moment the whole of it is in one of the two places. Throws a
 * SessionFileError.
 */
export const moveSession = (path: string, folder: string): string => {
  if (!existsSync(path)) throw new SessionFileError('missing', `${path} does not exist.`);
  const target = freePath(folder, basename(path));
  const parts = partsOf(path);
  const made: string[] = [];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The session last: it is never there without what belongs to it.
    for (const part of parts.toReversed()) {
      const to = target + part.slice(path.length);
      addName(part, to);
      made.push(to);
    }
    syncFolder(folder);
    // What lies beside goes first: left alone it would be taken for that of a later session of this name.
    for (const part of [`${path}-shm`, ...parts.toReversed()]) rmSync(part, { force: true });
  } catch (error) {
    if (parts.every((part) => existsSync(part))) for (const to of made) rmSync(to, { force: true });
    throw new SessionFileError('cannot-write', `${path} cannot be moved to ${folder}.`, { cause: error });
  }
  return target;
};

/** Removes a session for good, with what a crash left beside it. Throws a SessionFileError; what is left of it then is whole. */
export const removeSession = async (path: string): Promise<void> => {
  try {
    // The session first: without it the rest is nothing, and without the rest it may not be whole.
    for (const end of ['', '-wal', '-journal', '-shm']) await rm(path + end, { force: true });
  } catch (error) {
    throw new SessionFileError('cannot-write', `${path} cannot be removed.`, { cause: error });
  }
};

/** The same file under a second name; a copy of it where the file system knows no second names. */
const addName = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const copy = openSync(to, 'r+');
    fsyncSync(copy);
    closeSync(copy);
  }
};
