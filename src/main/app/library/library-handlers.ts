import type { CallOutput } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/server.ts';
import { WriteError } from '../exporters/write-files.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import type { Library, OpenSession } from './library.ts';
import { LibraryError } from './library-error.ts';

type Refused = Extract<CallOutput<'moveSession'>, { ok: false }>;

/** What a podium may ask of the library; `open` is asked each time. */
export const libraryHandlers = (library: Library, open: () => OpenSession | null): Handlers => ({
  listLibrary: async ({ query }) => [...(await library.list(query, open()))],
  duplicateSession: ({ handle, date }) =>
    asAnswer(() => {
      library.duplicate(handle, date);
      return { ok: true };
    }),
  moveSession: ({ handle, place }) =>
    asAnswer(() => {
      library.move(handle, place, open()?.path ?? null);
      return { ok: true };
    }),
  exportSession: ({ handle }) => asAnswer(async () => ({ ok: true, ...(await library.exportCopy(handle)) })),
  importSession: ({ bytes, keepBoth }) =>
    asAnswer(async () => {
      await library.importCopy({ bytes }, keepBoth, open()?.path ?? null);
      return { ok: true };
    }),
});

/** An expected refusal is an answer: `library-CODE`, `file-CODE` or `write-PROBLEM`. */
const asAnswer = async <T>(act: () => T | Promise<T>): Promise<T | Refused> => {
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
