import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type FileProblem, problem, type ReadText } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './plain-text.ts';

type FileBytes = { readonly ok: true; readonly bytes: Uint8Array } | Extract<ReadText, { ok: false }>;

const codeOf = (error: unknown): FileProblem['code'] => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
};

const read = async (path: string, most: number): Promise<FileBytes> => {
  // Non-blocking, so that a named pipe in the place of a file cannot hold the program.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) return problem('directory');
    if (!stat.isFile()) return problem('not-a-file');
    if (stat.size > most) return problem('too-large', { megabytes: most / 1_000_000 });
    return { ok: true, bytes: await file.readFile() };
  } finally {
    await file.close();
  }
};

/**
 * The bytes of a file from outside, up to `most`. Never rejects: a directory, a too large file and whatever the disk
 * answers come back as a problem.
 */
export const readFileBytes = async (path: string, most: number): Promise<FileBytes> => {
  try {
    return await read(path, most);
  } catch (error) {
    return problem(codeOf(error));
  }
};

/** The text of a list, up to `LIMITS.text` bytes. Never rejects: what is empty or not text comes back as a problem too. */
export const readTextFile = async (path: string): Promise<ReadText> => {
  const file = await readFileBytes(path, LIMITS.text);
  return file.ok ? plainText(file.bytes) : file;
};
