import { defineConfig } from '@playwright/test';

/** Pages alone, each in a window of its own, on a host in memory. */
const PAGES =
  /(desk-page|library-page|plan|podium|preparing|record|review|room-scenes|script-page|speakers-list|templates-page|turn-corrections)\.spec\.ts$/;

// The application has the machine alone: its tests share the two displays, and hold times to their figures.
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  globalTimeout: process.env.ROSTRUM_TEST_SCALE === 'all' ? 0 : 30 * 60_000,
  forbidOnly: true,
  reporter: 'list',
  workers: 1,
  projects: [
    { name: 'pages', testMatch: PAGES },
    { name: 'application', testIgnore: PAGES },
  ],
});
