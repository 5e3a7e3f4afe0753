import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { decodeText } from './decode-text.ts';

/** Why a file did not come in; the sentences are the windows' texts `file.CODE`. */
export type FileProblem = {
  readonly code:
    | 'missing'
    | 'no-permission'
    | 'unreadable'
    | 'directory'
    | 'not-a-file'
    | 'empty'
    | 'too-large'
    | 'not-text';
  readonly params: Readonly<Record<string, string | number>>;
};

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: FileProblem };

/** The longest text that comes in from outside, in bytes: a hundred times the longest concept note seen. */
export const LARGEST_TEXT = 2_000_000;

const problem = (code: FileProblem['code'], params: FileProblem['params'] = {}): TextFile => ({
  ok: false,
  problem: { code, params },
});

const codeOf = (error: unknown): FileProblem['code'] => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
};

const read = async (path: string): Promise<TextFile> => {
  // Non-blocking, so that a named pipe in the place of a file cannot hold the program.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) return problem('directory');
    if (!stat.isFile()) return problem('not-a-file');
    if (stat.size > LARGEST_TEXT) return problem('too-large', { megabytes: LARGEST_TEXT / 1_000_000 });
    const decoded = decodeText(await file.readFile());
    if (!decoded.ok) return problem('not-text', { looksLike: decoded.looksLike });
    return decoded.text.trim() === '' ? problem('empty') : { ok: true, text: decoded.text };
  } finally {
    await file.close();
  }
};

/**
 * The text of a note or a list, up to `LARGEST_TEXT` bytes. Never throws: a directory, an empty or a too large file, a
 * picture or other binary data, and whatever the disk answers come back as a problem.
 */
export const readTextFile = async (path: string): Promise<TextFile> => {
  try {
    return await read(path);
  } catch (error) {
    return problem(codeOf(error));
  }
};
