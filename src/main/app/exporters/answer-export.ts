import type { CallOutput } from '../../../contract/api.ts';
import { exportRecord } from './export-record.ts';
import { readSession } from './read-session.ts';
import { FORMATS } from './record-files.ts';
import { WriteError } from './write-files.ts';

/**
 * Writes the record of the session at `path` into `folder`, both editions in every format, and answers a window with it.
 * A folder that cannot be written is an ordinary refusal: `write-PROBLEM`. Throws what reading the session throws.
 */
export const answerExport = async (path: string, folder: string): Promise<CallOutput<'exportRecord'>> => {
  try {
    const files = await exportRecord(readSession(path), folder, ['internal', 'circulation'], FORMATS);
    return { ok: true, folder, files: [...files] };
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return { ok: false, refusal: { code: `write-${error.problem}`, params: { folder } } };
  }
};
