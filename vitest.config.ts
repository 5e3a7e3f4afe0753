import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,contract,main,renderer,scripts,faults}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
