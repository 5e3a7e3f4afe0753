import type { CallOutput } from '../../../contract/api.ts';
import { WriteError } from '../exporters/write-files.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { LibraryError } from './library-error.ts';

export type Refused = Extract<CallOutput<'duplicateSession'>, { ok: false }>;

/** An expected refusal is an answer: `library-CODE`, `file-CODE` or `write-PROBLEM`. Anything else is thrown on. */
export const asAnswer = async <T>(act: () => T | Promise<T>): Promise<T | Refused> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof LibraryError)
      return { ok: false, refusal: { code: `library-${error.code}`, params: { ...error.params } } };
    if (error instanceof SessionFileError) return { ok: false, refusal: { code: `file-${error.code}`, params: {} } };
    if (error instanceof WriteError)
      return { ok: false, refusal: { code: `write-${error.problem}`, params: { folder: error.folder } } };
    throw error;
  }
};
