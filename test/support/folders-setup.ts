import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** A whole run needs a third of this at any one time. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * Vitest runs this once, before all tests: their folders are in one, in memory where a system offers
 * that. No test cuts the power, and each database would wait for a disk thousands of times.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join((await hasMemory()) ? MEMORY : tmpdir(), 'sejajar-tests-'));
  // PostgreSQL runs as another user.
  await chmod(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

async function hasMemory(): Promise<boolean> {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = await statfs(MEMORY);
  return bavail * bsize >= ENOUGH_BYTES;
}
