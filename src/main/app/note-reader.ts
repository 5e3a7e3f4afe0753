import type { CallInput } from '../../contract/api.ts';
import type { Handlers } from '../../contract/server.ts';
import type { ReadText } from './importers/file-problem.ts';
import { type ReaderProcess, readNote } from './importers/read-note.ts';

/** How a client has notes read, one at a time, each in a process that `startReader` starts for it. */
export const noteReader = (
  startReader: () => ReaderProcess,
): Required<Pick<Handlers, 'readNote' | 'readingShare' | 'cancelReading'>> => {
  let current: { readonly cancel: AbortController; share: number } | null = null;
  const read = async ({ bytes, isHtml }: CallInput<'readNote'>): Promise<ReadText> => {
    current?.cancel.abort();
    const own = { cancel: new AbortController(), share: 0 };
    current = own;
    try {
      return await readNote(bytes, {
        startReader,
        isHtml,
        signal: own.cancel.signal,
        onProgress: (share) => {
          own.share = share;
        },
      });
    } finally {
      if (current === own) current = null;
    }
  };
  return {
    async readNote(note) {
      const answer = await read(note);
      if (answer.ok) return answer;
      const { code, params } = answer.problem;
      return { ok: false, refusal: { code: `note-${code}`, params: { ...params } } };
    },
    readingShare: () => ({ share: current?.share ?? null }),
    cancelReading() {
      current?.cancel.abort();
      return {};
    },
  };
};
