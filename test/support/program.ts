import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program as a user runs it, in a new folder. */
export interface Program {
  readonly folder: string;
  run(argv: readonly string[], options?: RunOptions): Promise<Ended>;
  /** A command for a shell, which sets the rest of the environment. */
  command(argv: readonly string[]): string;
  start(argv: readonly string[], options?: RunOptions): Started;
  /** Runs `serve` on a free port; resolves when it answers. */
  serve(environment?: Environment): Promise<Server>;
  /** Ends the processes that still run and removes the folder. */
  remove(): Promise<void>;
}

export interface RunOptions {
  readonly environment?: Environment;
  /** `null`: stays open, without any input. */
  readonly input?: string | Uint8Array | null;
}

export interface Started {
  readonly ended: Promise<Ended>;
  /** Resolves when stdout or stderr contains this; rejects if the program ends before. */
  says(words: string | RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
}

export interface Server extends Started {
  readonly url: string;
  readonly stop: () => Promise<Ended>;
}

export function createProgram(settings: Environment = {}): Program {
  const folder = mkdtempSync(join(tmpdir(), 'sejajar-test-'));
  const running = new Set<Started>();

  const start = (argv: readonly string[], { environment = {}, input }: RunOptions = {}): Started => {
    // Without the settings and the proxy of the machine that runs the tests.
    const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C', ...settings, ...environment };
    const child = spawn(process.execPath, [MAIN, ...argv], { cwd: folder, env });
    const written = { stdout: '', stderr: '' };
    const listeners = new Set<() => void>();
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        written[name] += chunk;
        for (const listener of listeners) listener();
      });
    }
    // A program that does not read its input closes the pipe.
    child.stdin.on('error', () => undefined);
    if (input !== null) child.stdin.end(input);
    const ended = once(child, 'close').then(([code, signal]): Ended => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      ...written,
    }));
    const started: Started = {
      ended,
      kill: (signal) => child.kill(signal),
      says: (words) =>
        new Promise((resolve, reject) => {
          const look = () => {
            const found = new RegExp(words).exec(written.stdout) ?? new RegExp(words).exec(written.stderr);
            if (found) resolve(found[1] ?? found[0]);
          };
          listeners.add(look);
          look();
          void ended.then(({ code }) =>
            reject(new Error(`Ended with ${code} before it said ${words}: ${written.stderr}`)),
          );
        }),
    };
    running.add(started);
    void ended.then(() => running.delete(started));
    return started;
  };

  return {
    folder,
    start,
    command: (argv) => [process.execPath, MAIN, ...argv].map((word) => `'${word}'`).join(' '),
    run: (argv, options) => start(argv, options).ended,
    async serve(environment) {
      const server = start(['serve'], { environment: { PORT: '0', ...environment } });
      const url = await server.says(/(http:\/\/[\w.:[\]]+)/);
      const stop = () => {
        server.kill('SIGTERM');
        return server.ended;
      };
      return { ...server, url, stop };
    },
    async remove() {
      for (const started of running) started.kill('SIGKILL');
      await Promise.all([...running].map((started) => started.ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
