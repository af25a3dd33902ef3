import { defineConfig } from 'vitest/config';

/** Tests that need the built program, a browser, servers, other processes or threads, or megabytes of text. */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/cli/commands/**/*.test.ts',
  'test/engines/**/*.test.ts',
  'test/http/**/*.test.ts',
  'test/jobs/threads/**/*.test.ts',
  'test/storage/fuzzy/**/*.test.ts',
  'test/storage/leases/**/*.test.ts',
  'test/storage/sqlite/processes.test.ts',
  'test/text/paragraphs/linear-time.test.ts',
  'test/translation/deriving/agreement.test.ts',
  'test/translation/translating/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Two cores serve CI and laptops alike; browser tests start one Chromium per file.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    setupFiles: ['test/support/same-seed.ts'],
    globalSetup: ['test/support/postgres-setup.ts'],
    // A real browser on a busy machine may miss a moment. A test that fails twice has failed.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      // `npm run test:unit`: without a build, a browser or a network, while you work.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: SLOW,
          // Loading the modules anew for every file takes longer than these tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'whole', include: SLOW },
      },
    ],
  },
});
