import type { SessionFromNote } from './note-to-session.ts';
import { SessionFileError } from './storage/session-file-error.ts';

type Refused = Extract<SessionFromNote, { ok: false }>;

/** A file that cannot be opened is an ordinary refusal: `file-CODE`. */
export const asRefusal = async <T>(act: () => T | Promise<T>): Promise<T | Refused> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SessionFileError)) throw error;
    return { ok: false, refusal: { code: `file-${error.code}`, params: {} } };
  }
};
