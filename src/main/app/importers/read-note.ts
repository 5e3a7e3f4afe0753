import { z } from 'zod';
import { type DocumentKind, fileKind } from './file-kind.ts';
import { type FileProblem, isFileProblemCode, problem, type ReadText } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './plain-text.ts';

/** A process that reads one document and is then ended. */
export type ReaderProcess = {
  send(message: { readonly kind: DocumentKind; readonly bytes: Uint8Array }): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

/** What comes from that process is as little to be trusted as the document it reads. */
const message = z.union([
  z.strictObject({ progress: z.number().min(0).max(1) }),
  z.strictObject({ ok: z.literal(true), text: z.string().max(LIMITS.text) }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.strictObject({
      code: z.custom<FileProblem['code']>(isFileProblemCode),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
]);

export type Reading = {
  readonly startReader: () => ReaderProcess;
  /** What was pasted as HTML need not say that it is. */
  readonly isHtml?: boolean | undefined;
  /** Ends the reading, which then answers `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Is told the share that is read, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
};

/**
 * The text of a note's file: plain text, HTML, DOCX or PDF, told apart by its content. A document is read in a process of
 * its own, which is ended when it takes more time or memory than `LIMITS` allow. Never rejects for what is in the file.
 */
export const readNote = async (bytes: Uint8Array, reading: Reading): Promise<ReadText> => {
  if (bytes.length > LIMITS.bytes) return problem('too-large', { megabytes: LIMITS.bytes / 1_000_000 });
  const kind = reading.isHtml ? 'html' : fileKind(bytes);
  if (typeof kind !== 'string') return kind;
  return kind === 'text' ? plainText(bytes) : apart(kind, bytes, reading);
};

const apart = (
  kind: DocumentKind,
  bytes: Uint8Array,
  { startReader, signal, onProgress }: Reading,
): Promise<ReadText> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve(problem('cancelled'));
    const reader = startReader();
    const done = (answer: ReadText) => {
      clearTimeout(late);
      signal?.removeEventListener('abort', cancel);
      reader.kill();
      resolve(answer);
    };
    const cancel = () => done(problem('cancelled'));
    const late = setTimeout(() => done(problem('too-slow', { seconds: LIMITS.ms / 1000 })), LIMITS.ms);
    signal?.addEventListener('abort', cancel);
    reader.onMessage((received) => {
      const { data } = message.safeParse(received);
      if (data === undefined) done(problem('damaged'));
      else if ('progress' in data) onProgress?.(data.progress);
      else done(data);
    });
    // It answers whatever it is given, unless it is ended: by its own guard over memory, or by V8 for want of it.
    reader.onExit(() => done(problem('too-much-memory', { megabytes: LIMITS.memory / 1024 / 1024 })));
    reader.send({ kind, bytes });
  });
