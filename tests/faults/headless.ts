import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Role } from '../../src/contract/api.ts';
import { type Connection, connectionOver } from '../../src/contract/client.ts';
import type { Transport } from '../../src/contract/transport.ts';
import { createSessionFile } from '../../src/main/app/storage/open-session-file.ts';
import { connect } from '../../src/main/transports/websocket-transport.ts';
import { does, hostOn } from '../main/host/support.ts';
import { prepare } from '../support/session.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HEADLESS = resolve(ROOT, 'src/main/headless.ts');

const readySchema = z.strictObject({
  port: z.int(),
  pid: z.int(),
  secrets: z.record(z.enum(['podium', 'desk', 'reader', 'room']), z.string()),
});

export type Headless = {
  readonly pid: number;
  join(role: Role): Promise<{ connection: Connection; transport: Transport }>;
  /** Ends it at once, wherever it is. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  end(): Promise<number | null>;
};

/** A file with a prepared session, closed. */
export const preparedSession = (folder: string): string => {
  const path = `${folder}/session.rostrum`;
  createSessionFile(path);
  const { host } = hostOn(path);
  does(host, prepare());
  host.close();
  return path;
};

/** Starts the host as a process of its own; `before` stands before its script, and may be another program that runs it. */
export const spawnHeadless = (
  home: string,
  path: string,
  before: readonly string[] = [process.execPath],
): ChildProcess => {
  const [program = '', ...args] = before;
  const child = spawn(program, [...args, HEADLESS, '--home', home, '--open', path], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

/** Waits until a started host is ready. Rejects if it ends before. */
export const ready = async (child: ChildProcess): Promise<Headless> => {
  if (!child.stdout) throw new Error('Its output is not piped.');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The host ended with ${code} before it was ready.`);
    }),
  ]);
  const { port, pid, secrets } = readySchema.parse(JSON.parse(String(line)));
  const ended = once(child, 'exit');
  return {
    pid,
    async join(role) {
      const transport = await connect({ port, secret: secrets[role] });
      onTestFinished(transport.close);
      return { connection: connectionOver(transport), transport };
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await ended;
    },
    async end() {
      process.kill(pid, 'SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
};
