import { defineConfig } from '@playwright/test';

/** Pages alone in Chromium without a display: nothing of theirs depends on what else the machine does. */
const PAGES = /(desk-page|plan|podium|record|room-scenes|speakers-list|turn-corrections)\.spec\.ts$/;

const isWhole = process.env.ROSTRUM_TEST_SCALE === 'all';

// One worker for the application: its tests share the two displays. In npm test the pages are tried beside it; in test:all,
// where timed steps are held to their figures, it has the machine alone.
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  globalTimeout: isWhole ? 0 : 30 * 60_000,
  forbidOnly: true,
  reporter: 'list',
  workers: isWhole ? 1 : 2,
  projects: [
    { name: 'application', testIgnore: PAGES, workers: 1 },
    { name: 'pages', testMatch: PAGES, workers: 1 },
  ],
});
