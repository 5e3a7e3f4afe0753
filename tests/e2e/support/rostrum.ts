import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  type Browser,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { startDisplays } from '../../../scripts/lib/displays.mjs';
import { closeApp, killAndWait, roomDebugger, roomPid, root } from './processes.ts';
import { makeSession } from './sessions.ts';

/** From the start to a window, on a busy machine. */
const START_MS = 30_000;

export type Podium = { readonly app: ElectronApplication; readonly page: Page; readonly pid: number };
export type Room = { readonly page: Page; readonly pid: number };

/** One data folder with a prepared session in it, and the processes that live on it. */
export class Rostrum {
  readonly home = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'));
  /** The session that the podium opens; a test may make another one first. */
  session: string;
  #podium: Podium | null = null;
  #browsers: Browser[] = [];

  constructor() {
    mkdirSync(join(this.home, 'sessions'));
    this.session = makeSession(join(this.home, 'sessions', 'test.rostrum'));
  }

  /** Starts the podium on the session and waits for its page. */
  async startPodium(...args: string[]): Promise<Podium> {
    const app = await _electron.launch({
      cwd: root,
      args: ['.', '--home', this.home, '--open', this.session, ...args],
      env: { ...(process.env as Record<string, string>), ROSTRUM_TEST: '1' },
    });
    const page = await app.firstWindow({ timeout: START_MS });
    const pid = app.process().pid ?? 0;
    this.#podium = { app, page, pid };
    await expect(page.getByTestId('primary-action')).toBeVisible({ timeout: START_MS });
    return this.#podium;
  }

  /** Waits for the room's process and its page. */
  async room(): Promise<Room> {
    await expect.poll(() => roomPid(this.home) !== null && roomDebugger(this.home), { timeout: START_MS }).toBeTruthy();
    const pid = roomPid(this.home) ?? 0;
    const page = await this.#roomPage();
    await expect(page.getByTestId('room-scene')).toBeVisible({ timeout: START_MS });
    return { page, pid };
  }

  /** A connection that is made while the room has no page never learns of one: then another is made. */
  async #roomPage(): Promise<Page> {
    let found: Page | undefined;
    const look = async () => {
      const browser = await chromium.connectOverCDP(roomDebugger(this.home) ?? '');
      this.#browsers.push(browser);
      const pages = browser.contexts().flatMap((context) => context.pages());
      found = pages.find((page) => page.url().endsWith('/room.html'));
      expect(found).toBeDefined();
    };
    await expect(look).toPass({ timeout: START_MS });
    if (!found) throw new Error('The room has no page.');
    return found;
  }

  /** Closes the podium as its user would; one that hangs is killed. */
  async closePodium(): Promise<void> {
    const podium = this.#podium;
    if (!podium) return;
    this.#podium = null;
    await closeApp(podium.app);
  }

  /** SIGKILL, as a crash. */
  async killPodium(): Promise<void> {
    const podium = this.#podium;
    if (!podium) return;
    this.#podium = null;
    await killAndWait(podium.pid);
  }

  async end(): Promise<void> {
    await this.closePodium();
    for (const browser of this.#browsers) await browser.close().catch(() => {});
    const pid = roomPid(this.home);
    if (pid !== null) await killAndWait(pid);
    rmSync(this.home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Gives each test a data folder of its own, and ends whatever was started on it. A second worker has displays of its own: the
 * room's window covers one.
 */
export const test = base.extend<{ rostrum: Rostrum }, { ownDisplays: undefined }>({
  ownDisplays: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first parameter.
    async ({}, use, { parallelIndex }) => {
      const displays = parallelIndex > 0 && process.platform === 'linux' ? await startDisplays() : null;
      if (displays) process.env.DISPLAY = displays.env.DISPLAY;
      await use(undefined);
      await displays?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first parameter.
  rostrum: async ({}, use) => {
    const rostrum = new Rostrum();
    await use(rostrum);
    await rostrum.end();
  },
});

export { expect };
