import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Role } from '../../../src/contract/api.ts';
import { type Connection, connectionOver } from '../../../src/contract/client.ts';
import type { Transport } from '../../../src/contract/transport.ts';
import { createSessionFile } from '../../../src/main/app/storage/open-session-file.ts';
import { connect } from '../../../src/main/transports/websocket-transport.ts';
import { does, hostOn } from '../../main/host/support.ts';
import { prepare } from '../../support/session.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export type HostProcess = {
  join(role: Role): Promise<{ connection: Connection; transport: Transport }>;
  /** The longest time in ms that its event loop was held up since this was last asked. */
  longestDelay(): Promise<number>;
  end(): Promise<void>;
};

/** The host in a process of its own, on a prepared session in a file of its own: everything but windows. */
export const startHostProcess = async (): Promise<HostProcess> => {
  const home = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
  const path = join(home, 'session.rostrum');
  createSessionFile(path);
  const { host } = hostOn(path);
  does(host, prepare());
  host.close();
  const args = ['--import', resolve(import.meta.dirname, 'loop-delay.ts'), resolve(ROOT, 'src/main/headless.ts')];
  const child = spawn(process.execPath, [...process.execArgv, ...args, '--home', home, '--open', path], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = await once(lines, 'line');
  const { port, secrets } = JSON.parse(String(line)) as { port: number; secrets: Record<Role, string> };
  return {
    async join(role) {
      const transport = await connect({ port, secret: secrets[role] });
      return { connection: connectionOver(transport), transport };
    },
    async longestDelay() {
      const answered = once(child, 'message');
      child.send('how long');
      const [ms] = await answered;
      return Number(ms);
    },
    async end() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
};
