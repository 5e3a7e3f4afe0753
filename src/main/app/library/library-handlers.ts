import type { Handlers } from '../../../contract/server.ts';
import { asAnswer } from './as-answer.ts';
import type { Incoming } from './incoming.ts';
import type { Library, OpenSession } from './library.ts';
import type { LibraryApart } from './library-apart.ts';
import type { LibraryWork, WorkAnswers } from './library-work.ts';

/** How long one asking for the list reads files; the rest is read at the next. */
const PATIENCE_MS = 250;

/** What a podium may ask of the library; `open` is asked each time. What only moves or removes files is done here, at once. */
export const libraryHandlers = (
  library: Pick<Library, 'move' | 'empty'>,
  apart: LibraryApart,
  incoming: Incoming,
  open: () => OpenSession | null,
): Handlers => {
  const jobs = new Map<string, AbortController>();

  /** Done until the window that asked for it ends it. */
  const asJob = async <N extends 'duplicate' | 'export'>(
    job: string,
    work: Extract<LibraryWork, { do: N }>,
  ): Promise<WorkAnswers[N]> => {
    const ending = new AbortController();
    jobs.set(job, ending);
    try {
      return await apart.ask(work, ending.signal);
    } finally {
      jobs.delete(job);
    }
  };

  return {
    listLibrary: ({ query }) => apart.ask({ do: 'list', query, open: open(), patienceMs: PATIENCE_MS }),
    duplicateSession: ({ handle, date, job }) => asJob(job, { do: 'duplicate', handle, date }),
    moveSession: ({ handle, place }) =>
      asAnswer(() => ({ ok: true, handle: library.move(handle, place, open()?.path ?? null) })),
    emptyDeleted: ({ handles }) =>
      asAnswer(async () => {
        await library.empty(handles, open()?.path ?? null);
        return { ok: true };
      }),
    exportSession: ({ handle, job }) => asJob(job, { do: 'export', handle }),
    sendSession: incoming.send,
    importSession: ({ keepBoth }) => incoming.take(keepBoth),
    leaveSession() {
      incoming.leave();
      return {};
    },
    cancelLibrary({ job }) {
      jobs.get(job)?.abort();
      return {};
    },
  };
};
