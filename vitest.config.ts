import { defineConfig } from 'vitest/config';
import { hasPostgres } from './test/support/postgres-server.ts';

/** Tests that need the built program, a browser, servers, other processes or threads, or megabytes of text. */
const SYSTEM = [
  'test/article/documents/extract-document.test.ts',
  'test/browser/**/*.test.ts',
  'test/cli/commands/**/*.test.ts',
  'test/http/**/*.test.ts',
  'test/jobs/{pg-boss-work,threads/*}.test.ts',
  'test/storage/fuzzy/**/*.test.ts',
  'test/storage/leases/**/*.test.ts',
  'test/storage/moving/**/*.test.ts',
  'test/storage/sqlite/processes.test.ts',
  'test/text/paragraphs/linear-time.test.ts',
  'test/translation/deriving/agreement.test.ts',
  'test/translation/translating/**/*.test.ts',
];

/** One file's nock would change how another file's real servers fail. */
const ISOLATED = ['test/engines/**/*.test.ts'];

/** Repeated on PostgreSQL: what asks the API, and what translates. The tests of the store do it themselves. */
const ON_BOTH_DATABASES = ['test/http/api/**/*.test.ts', 'test/translation/**/*.test.ts'];
/** They need no store, or say themselves which one. */
const ON_ONE_DATABASE = [
  'test/translation/{alignment,checks,reading}/**',
  'test/http/api/{openapi,conventions}.test.ts',
  'test/translation/translating/outages.test.ts',
];

/** What every project has. The set-up is no part of it, because each would run its own. */
const EACH = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A second, as by default, is short for a browser on a busy machine.
  expect: { poll: { timeout: 10_000 } },
  restoreMocks: true,
  // Loading the modules anew for every file would take a third of the whole time.
  isolate: false,
  setupFiles: ['test/support/same-seed.ts'],
  // A real browser on a busy machine may miss a moment. A test that fails twice has failed.
  retry: process.env['CI'] === undefined ? 0 : 1,
};

export default defineConfig({
  test: {
    // Two cores serve CI and laptops alike. The third worker uses them while the others wait for a
    // browser, a server or a time limit.
    maxWorkers: 3,
    globalSetup: ['folders', 'workers', 'postgres'].map((name) => `test/support/${name}-setup.ts`),
    // Vitest takes them in the order of their names: the last one has the shortest files, so that all
    // workers end together.
    projects: [
      // `npm run test:unit`: without a build, a browser or a network, while you work.
      {
        test: {
          ...EACH,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...SYSTEM, ...ISOLATED],
        },
      },
      { test: { ...EACH, name: 'system', include: SYSTEM } },
      { test: { ...EACH, name: 'isolated', include: ISOLATED, isolate: true } },
      ...(hasPostgres()
        ? [
            {
              test: {
                ...EACH,
                name: 'postgres',
                include: ON_BOTH_DATABASES,
                exclude: ON_ONE_DATABASE,
                env: { TEST_DATABASE: 'postgres' },
              },
            },
          ]
        : []),
    ],
  },
});
