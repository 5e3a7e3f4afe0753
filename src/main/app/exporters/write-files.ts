import { open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HostError } from '../../../contract/messages.ts';
import { makeFolder } from './make-folder.ts';
import { text } from './texts.ts';

/** Why nothing was written; the sentences are the texts `write.CODE`. */
export type WriteProblem = 'read-only' | 'disk-full' | 'not-a-folder' | 'cannot-write';

/** A folder that did not take the files: nothing of them is left in it. The message is the sentence to be shown. */
export class WriteError extends Error {
  readonly folder: string;
  readonly problem: WriteProblem;

  constructor(folder: string, cause: unknown) {
    const problem = PROBLEMS.get(String((cause as NodeJS.ErrnoException).code)) ?? 'cannot-write';
    super(text(`write.${problem}`, { folder }), { cause });
    this.name = 'WriteError';
    this.folder = folder;
    this.problem = problem;
  }
}

const PROBLEMS = new Map<string, WriteProblem>([
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOTDIR', 'not-a-folder'],
  ['EEXIST', 'not-a-folder'],
]);

/** What a failed write means for its folder; an error that is no trouble of the disk comes back as it is. */
export const asWriteError = (folder: string, error: unknown): unknown => {
  const cause = error instanceof HostError ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return error instanceof HostError || code.startsWith('SQLITE_') ? new WriteError(folder, cause) : error;
};

export type OutputFile = { readonly name: string; readonly text: string | Uint8Array };

/**
 * Writes files into a folder, made if it is not there: each whole and on disk under a temporary name first, and only when
 * all of them are, each gets its own name by one rename. Readable by their owner alone. Throws WriteError.
 */
export const writeFiles = async (folder: string, files: readonly OutputFile[]): Promise<void> => {
  let made: string | null = null;
  const drafts = files.map(({ name }) => join(folder, `.${name}.${process.pid}.part`));
  try {
    made = await makeFolder(resolve(folder));
    for (const [i, file] of files.entries()) await writeDraft(drafts[i] ?? '', file.text);
    for (const [i, { name }] of files.entries()) await rename(drafts[i] ?? '', join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await Promise.all(drafts.map((draft) => rm(draft, { force: true }).catch(() => undefined)));
    if (made !== null) await rm(made, { recursive: true, force: true });
    throw new WriteError(folder, error);
  }
};

const writeDraft = async (path: string, words: string | Uint8Array): Promise<void> => {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(words);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Windows has no handle of a folder that could be flushed. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
