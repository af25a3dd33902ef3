import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Two cores serve CI and laptops alike; browser tests start one Chromium a file.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    setupFiles: ['test/support/same-seed.ts'],
    // A real browser on a busy machine may miss a moment; what fails twice has failed.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
