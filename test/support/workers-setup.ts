import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Vitest runs this once, before all tests: it builds the threads that tests start hundreds of times,
 * which the files `worker-from-source.mjs` load, and the other processes of tests.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  // Inside the project, so that they find its packages.
  const folder = join(ROOT, `node_modules/.cache/sejajar-workers-${process.pid}`);
  await build({
    entryPoints: {
      'fuzzy-worker': join(ROOT, 'src/storage/fuzzy/worker.ts'),
      'lease-worker': join(ROOT, 'src/storage/leases/worker.ts'),
      'task-worker': join(ROOT, 'src/jobs/threads/worker.ts'),
      'busy-holder': join(ROOT, 'test/storage/leases/busy-holder.ts'),
      copier: join(ROOT, 'test/storage/moving/copier.ts'),
      writer: join(ROOT, 'test/storage/sqlite/writer.ts'),
    },
    bundle: true,
    // As in `build`. Otherwise the thread that renews leases loads SQLite when it starts, and the
    // process aborts if the thread is ended during that.
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    logLevel: 'warning',
  });
  process.env['TEST_WORKERS'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
