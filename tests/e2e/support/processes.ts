import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';

export const root = resolve(import.meta.dirname, '../../..');

/** The project's Electron. */
const electron = createRequire(import.meta.url)('electron') as unknown as string;

/** As the scripts start it: X wherever there is an X server, and no sandbox of Chromium's for root on Linux. */
export const startElectron = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(electron, ['--ozone-platform=x11', ...asRoot, root, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended and that nobody has asked about yet still answers.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** The process that holds a data folder's room, or null. It is named by the lock that lets only one live. */
export const roomPid = (home: string): number | null => {
  try {
    const pid = Number(
      readlinkSync(join(home, 'room', 'SingletonLock'))
        .split('-')
        .at(-1),
    );
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
};

/** Where the room's page can be reached by the DevTools protocol: as its latest process wrote it. */
export const roomDebugger = (home: string): string | null => {
  try {
    const log = readFileSync(join(home, 'room', 'room.log'), 'utf8');
    return [...log.matchAll(/DevTools listening on (ws:\S+)/g)].at(-1)?.[1] ?? null;
  } catch {
    return null;
  }
};

/** Kills a process that is one of ours and waits for its end. */
export const killAndWait = async (pid: number): Promise<void> => {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
};

/** Resolves to the exit code of a child; null where a signal ended it. */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once('exit', (code) => done(code)));

/** How long an application may take to close before it is killed: now and then it hangs under the test's own inspector. */
const CLOSE_MS = 3_000;

/** Closes an application as its user would; one that hangs is killed. */
export const closeApp = async (app: ElectronApplication): Promise<void> => {
  const pid = app.process().pid ?? 0;
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), CLOSE_MS).unref());
  const closed = app.close().then(
    () => 'closed' as const,
    () => 'closed' as const,
  );
  if ((await Promise.race([closed, late])) === 'late') await killAndWait(pid);
};
