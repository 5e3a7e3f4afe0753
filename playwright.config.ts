import { defineConfig } from '@playwright/test';

/** Pages alone, each in a window of its own, on a host in memory. */
const PAGES =
  /(checks-page|day-changes|desk-page|find|journal-page|library-page|messages-page|notes-page|plan|podium|preparing|pseudo-locale|reader-page|record|review|room-scenes|script-page|speakers-list|templates-page|turn-corrections)\.spec\.ts$/;

/** The application where no time is measured and no display changed: two at once, each with displays of its own. */
const BESIDE =
  /(chair-session|desk|export|library|list-file|list-import|paper|prepare-session|read-note|reader|script-paper)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  globalTimeout: process.env.ROSTRUM_TEST_SCALE === 'all' ? 0 : 30 * 60_000,
  forbidOnly: true,
  reporter: 'list',
  workers: 1,
  projects: [
    { name: 'pages', testMatch: PAGES },
    { name: 'application', testMatch: BESIDE, testIgnore: PAGES },
    // Times are held to figures, and displays are unplugged: each has the machine alone.
    { name: 'timed', testIgnore: [PAGES, BESIDE] },
  ],
});
