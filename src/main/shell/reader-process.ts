import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { ReaderProcess } from '../app/importers/read-note.ts';

/** A reading process under Electron. */
export const readerProcess = (): ReaderProcess => {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/reader.js'), [], {
    serviceName: 'Reader',
    env: {},
    stdio: 'ignore',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
};
