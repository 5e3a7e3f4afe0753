import { basename } from 'node:path';
import { dialog } from 'electron';
import type { CallInput, CallOutput } from '../../contract/api.ts';
import { HostError } from '../../contract/messages.ts';
import { readListFile } from '../../core/list-import/list-file.ts';
import { writeWhole } from '../app/write-file.ts';

/**
 * Asks where to and writes a list file there. Where that is stays here; the page learns the file's own name. Nothing but a
 * list file is written, whole or not at all. The question belongs to no window, so that it holds none up.
 */
export const saveList = async ({ name, text }: CallInput<'saveList'>): Promise<CallOutput<'saveList'>> => {
  if (!readListFile(text).ok) throw new HostError('bad-input', 'That is no list file.');
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: `${fileName(name)}.json`,
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
  if (canceled || filePath === '') return { ok: true, saved: null };
  try {
    writeWhole(filePath, text);
    return { ok: true, saved: basename(filePath) };
  } catch {
    return { ok: false, refusal: { code: 'cannot-write', params: { name: basename(filePath) } } };
  }
};

/** Letters, digits, blanks and hyphens: a name that every file system takes, and no path. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim() || 'list';
