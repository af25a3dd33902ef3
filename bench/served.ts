import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const MAIN = join(import.meta.dirname, '../dist/main.js');

export type Environment = Readonly<Record<string, string>>;

export interface Served {
  readonly url: string;
  readonly pid: number;
  readonly folder: string;
  /** Ends the process; the folder stays. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  remove(): Promise<void>;
}

/** Runs the built server as a user does, in a new folder or in that of an earlier server. */
export async function serve(environment: Environment = {}, folder?: string): Promise<Served> {
  return run(['serve'], { environment, port: await freePort(), ...(folder !== undefined && { folder }) });
}

interface Place {
  readonly environment: Environment;
  /** On which it answers. */
  readonly port: number;
  readonly folder?: string;
}

/** Runs a command of the built program that answers until it is stopped. */
export async function run(
  argv: readonly string[],
  { environment, port, folder = mkdtempSync(join(tmpdir(), 'sejajar-bench-')) }: Place,
): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, ...argv], {
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
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The process ended with ${child.exitCode}.`);
    await sleep(5);
  }
}
