import { defineConfig } from '@playwright/test';

// One worker: the tests share the two displays.
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 120_000,
  globalTimeout: process.env.ROSTRUM_TEST_SCALE === 'all' ? 0 : 30 * 60_000,
  forbidOnly: true,
  reporter: 'list',
});
