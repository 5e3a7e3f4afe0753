import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { LibraryProcess } from '../app/library/library-apart.ts';

/** A process of the library under Electron. */
export const libraryProcess = (): LibraryProcess => {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/library.js'), [], { serviceName: 'Library' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
};
