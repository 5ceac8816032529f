import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What needs the real report beside the project, or a browser, runs on its own.
    exclude: ['**/*.real.test.ts', 'test/browser/**'],
    expect: { requireAssertions: true },
    globalSetup: 'test/support/global-setup.ts',
    setupFiles: 'test/support/leak-check.ts',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
