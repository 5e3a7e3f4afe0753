import { z } from 'zod';
import { calls } from '../../../contract/api.ts';
import type { LibraryWork, WorkAnswers } from './library-work.ts';

/** A process that does the library's work on one data folder (src/main/library.ts). */
export type LibraryProcess = {
  send(message: { readonly home: string; readonly id: number; readonly work: LibraryWork }): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

/** The library's work, done where it holds nobody up. */
export type LibraryApart = {
  /**
   * Rejects if the process that does it ends without an answer. What makes something is ended by `signal` and then answers
   * `library-cancelled`.
   */
  ask<N extends LibraryWork['do']>(
    work: Extract<LibraryWork, { do: N }>,
    signal?: AbortSignal,
  ): Promise<WorkAnswers[N]>;
  close(): void;
};

const CANCELLED = { ok: false as const, refusal: { code: 'library-cancelled', params: {} } };

/** What comes from a process that reads files of strangers is looked at before it is believed. */
const outputs = {
  list: calls.listLibrary.output,
  duplicate: calls.duplicateSession.output,
  export: calls.exportSession.output,
  import: calls.importSession.output,
} as const;
const answer = z.union([
  z.strictObject({ id: z.int(), output: z.unknown() }),
  z.strictObject({ id: z.int(), fault: z.string() }),
]);

/**
 * Lists by one process, which keeps what it has read, started when it is first needed; whatever makes something has a
 * process of its own, which can be ended at any time.
 */
export const libraryApart = (home: string, start: () => LibraryProcess): LibraryApart => {
  let lister: ReturnType<typeof asked> | null = null;
  const makers = new Set<() => void>();

  const make = async (work: LibraryWork, signal: AbortSignal | undefined): Promise<unknown> => {
    const maker = asked(home, start());
    makers.add(maker.end);
    signal?.addEventListener('abort', maker.end);
    try {
      return await maker.ask(work);
    } catch (error) {
      if (signal?.aborted) return CANCELLED;
      throw error;
    } finally {
      makers.delete(maker.end);
      signal?.removeEventListener('abort', maker.end);
      maker.end();
    }
  };

  const list = (work: LibraryWork): Promise<unknown> => {
    if (lister === null || lister.hasEnded()) lister = asked(home, start());
    return lister.ask(work);
  };

  return {
    async ask(work, signal) {
      const output = await (work.do === 'list' ? list(work) : make(work, signal));
      return outputs[work.do].parse(output) as WorkAnswers[typeof work.do];
    },
    close() {
      for (const end of makers) end();
      lister?.end();
    },
  };
};

/** A process that may be asked more than once. */
const asked = (home: string, child: LibraryProcess) => {
  const waiting = new Map<number, { resolve: (output: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    child.kill();
    for (const { reject } of waiting.values()) reject(new Error('The library ended without an answer.'));
    waiting.clear();
  };
  child.onMessage((message) => {
    const read = answer.safeParse(message);
    if (!read.success) return end();
    const one = waiting.get(read.data.id);
    waiting.delete(read.data.id);
    if ('fault' in read.data) one?.reject(new Error(`The library failed: ${read.data.fault}`));
    else one?.resolve(read.data.output);
  });
  child.onExit(end);
  return {
    hasEnded: () => ended,
    end,
    ask: (work: LibraryWork) =>
      new Promise<unknown>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ home, id: last, work });
      }),
  };
};
