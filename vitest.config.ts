import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/support/long-files-first.ts';
import { scratch } from './test/support/scratch.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What needs the real report beside the project, or a browser, runs on its own.
    exclude: ['**/*.real.test.ts', 'test/browser/**'],
    expect: { requireAssertions: true },
    globalSetup: 'test/support/global-setup.ts',
    setupFiles: 'test/support/leak-check.ts',
    maxWorkers: 2,
    sequence: { sequencer: LongFilesFirst },
    // As in a bot that runs, the modules are loaded once: no file may leave anything behind in them.
    isolate: false,
    // A database is made of a thousand files: on a disk, making them costs more than most tests do with them.
    env: { TMPDIR: scratch },
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
