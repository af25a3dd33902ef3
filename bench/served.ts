import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const MAIN = join(import.meta.dirname, '../dist/main.js');

export interface Served {
  readonly url: string;
  readonly pid: number;
  readonly folder: string;
  /** Ends the server; the folder stays. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}

/** Runs the built server as a user does, in a new folder or in that of an earlier server. */
export async function serve(
  environment: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'sejajar-bench-')),
): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    // Into a file, as an operator would: a pipe would make this process read every line.
    stdio: ['ignore', 'ignore', openSync(join(folder, 'log'), 'a')],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(child, `${url}/health/live`);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url,
    pid: child.pid!,
    folder,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    await sleep(5);
  }
}
