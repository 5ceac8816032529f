import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** In a browser, with real processes: each file on its own. */
export default defineConfig({
  test: {
    ...base.test,
    include: ['test/browser/**/*.test.ts'],
    exclude: [],
    maxWorkers: 1,
    testTimeout: 600_000,
  },
});
