import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReaderProcess } from './read-note.ts';

/** A reading process where there is no Electron: the same Node with nothing of its surroundings. */
export const forkReader = (): ReaderProcess => {
  const child = fork(fileURLToPath(new URL('../../reader.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
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
