import { isMainThread, Worker } from 'node:worker_threads';
import { z } from 'zod';
import { guardMemory } from './app/importers/memory-guard.ts';
import { readDocument } from './app/importers/reading.ts';
import { withoutNetwork } from './app/importers/without-network.ts';

// A process of its own for one document from outside: it is given the bytes, answers with words, and may be ended at any
// time. Under Electron it is a utility process, else a child of Node.

const request = z.strictObject({ kind: z.enum(['zip', 'pdf', 'html']), bytes: z.instanceof(Uint8Array) });

const electron = process.parentPort as typeof process.parentPort | undefined;
const post = (message: unknown) => (electron ? electron.postMessage(message) : process.send?.(message));

const serve = (given: unknown): void => {
  const { kind, bytes } = request.parse(given);
  void readDocument(kind, bytes, (progress) => post({ progress })).then(post);
};

if (isMainThread) {
  withoutNetwork();
  // A thread, because this one is busy with the document.
  new Worker(new URL(import.meta.url));
  if (electron) electron.once('message', ({ data }) => serve(data));
  else process.once('message', serve).once('disconnect', () => process.exit());
} else guardMemory();
