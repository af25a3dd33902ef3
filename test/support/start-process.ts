import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Starts one of the other processes that tests need. Vitest built it: see workers-setup.ts.
 * @param name its file without the ending: `writer`
 */
export function startProcess(
  name: 'busy-holder' | 'copier' | 'writer',
  args: readonly string[],
): ChildProcessByStdio<null, Readable, null> {
  const file = join(process.env['TEST_WORKERS']!, `${name}.js`);
  return spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
