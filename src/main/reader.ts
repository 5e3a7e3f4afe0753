import { isMainThread, Worker } from 'node:worker_threads';
import type { DocumentKind } from './app/importers/file-kind.ts';
import { guardMemory } from './app/importers/memory-guard.ts';

// A process of its own for one document from outside: it is given the bytes, answers with words, and may be ended at any
// time. Under Electron it is a utility process, else a child of Node. It loads nothing that it does not need: it is started
// for each document.

const electron = process.parentPort as typeof process.parentPort | undefined;
const post = (message: unknown) => (electron ? electron.postMessage(message) : process.send?.(message));

const serve = async ({ kind, bytes }: { readonly kind: DocumentKind; readonly bytes: Uint8Array }): Promise<void> => {
  const { withoutNetwork } = await import('./app/importers/without-network.ts');
  const { readDocument } = await import('./app/importers/reading.ts');
  withoutNetwork();
  post(await readDocument(kind, bytes, (progress) => post({ progress })));
};

if (isMainThread) {
  // A thread, because this one is busy with the document.
  new Worker(new URL(import.meta.url));
  if (electron) electron.once('message', ({ data }) => void serve(data));
  else process.once('message', serve).once('disconnect', () => process.exit());
} else guardMemory();
