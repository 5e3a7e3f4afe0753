import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LibraryProcess } from './library-apart.ts';

/** A process of the library where there is no Electron. */
export const forkLibrary = (): LibraryProcess => {
  const child = fork(fileURLToPath(new URL('../../library.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // A process that is ended while it is written to is told by its exit.
  child.on('error', () => {});
  return {
    send: (message) => void child.send(message, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
};
