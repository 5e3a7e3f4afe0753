import { defineConfig } from 'vitest/config';

// What is pure shares a worker's modules, which are most of what such a test takes; what touches files, processes and the clock has its own.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    // One for each core that npm test counts on; the default leaves one idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['tests/{core,contract,renderer}/**/*.test.{ts,tsx}'], isolate: false },
      },
      { extends: true, test: { name: 'machine', include: ['tests/{main,scripts,faults}/**/*.test.ts'] } },
    ],
  },
});
