import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedRoom } from './room-keeper.ts';

/**
 * Starts a room on the data folder as a process that outlives its starter: a session of its own, its output to a file and never
 * a pipe, which would break with us. `command` is the application's binary with what must stand before its own options.
 */
export const startRoom = (home: string, command: readonly [string, ...string[]]): StartedRoom => {
  mkdirSync(join(home, 'room'), { recursive: true, mode: 0o700 });
  const log = openSync(join(home, 'room', 'room.log'), 'a', 0o600);
  const [binary, ...before] = command;
  const child = spawn(binary, [...before, '--room', '--home', home], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: home,
  });
  closeSync(log);
  child.unref();
  return {
    onEnd: (listener) => {
      let isTold = false;
      const tell = () => {
        if (!isTold) listener();
        isTold = true;
      };
      child.once('exit', tell);
      child.once('error', tell);
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/**
 * How this process's binary is started once more, as far as the application's own options: with its `appPath` unless it is
 * packaged (null). A room places its window by X where there is an X server.
 */
export const roomCommand = (
  binary: string,
  appPath: string | null,
  isSandboxed: boolean,
  env: NodeJS.ProcessEnv,
): [string, ...string[]] => {
  const switches = [
    ...(isSandboxed ? [] : ['--no-sandbox']),
    ...(process.platform === 'linux' && env.DISPLAY ? ['--ozone-platform=x11'] : []),
    // Tests look at the room's page through this port; a packaged application has none.
    ...(appPath !== null && env.ROSTRUM_TEST ? ['--remote-debugging-port=0'] : []),
  ];
  return [binary, ...switches, ...(appPath === null ? [] : [appPath])];
};
