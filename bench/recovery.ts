/**
 * `npx tsx bench/recovery.ts`, after `npm run build`: kills `serve` (SIGKILL) while it translates,
 * starts it again, and measures the time from the start to the next request to the engine. Prints
 * the median of several rounds, and that of the server's own start.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { http } from '../test/support/http-client.ts';

const ROUNDS = 7;
const MAIN = join(import.meta.dirname, '../dist/main.js');
const TEXT = Array.from({ length: 200 }, (_, index) => `Paragraf nomor ${index} tentang perundingan.`);

const folder = mkdtempSync(join(tmpdir(), 'sejajar-recovery-'));
const deepl = await startDeepl();
deepl.behave({ kind: 'silent' });
let server: ChildProcess | undefined;

try {
  const url = await start();
  await http(`${url}/api/v1/articles?targets=en`, {
    method: 'POST',
    headers: { Host: new URL(url).host, 'Content-Type': 'text/plain' },
    body: TEXT.join('\n\n'),
  });
  await nextRequest(0);
  const starts: number[] = [];
  const recoveries: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // At any moment of a lease.
    await sleep(1_000 + Math.random() * 1_000);
    await kill();
    const before = deepl.requests.length;
    const begun = performance.now();
    await start();
    starts.push(performance.now() - begun);
    await nextRequest(before);
    recoveries.push(performance.now() - begun);
  }
  console.log(`start of the server          ${summary(starts)}`);
  console.log(`start → request to the engine ${summary(recoveries)}`);
} finally {
  await kill();
  await deepl.close();
  rmSync(folder, { recursive: true });
}

/** Resolves with the address when the server answers. */
async function start(): Promise<string> {
  server = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'silent',
      DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
      DEEPL_SERVER_URL: deepl.url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of server.stderr!.setEncoding('utf8') as AsyncIterable<string>) {
    said += chunk;
    const url = /http:\/\/[\w.:]+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`The server did not start: ${said}`);
}

async function kill(): Promise<void> {
  if (server?.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

async function nextRequest(before: number): Promise<void> {
  while (deepl.requests.length === before) await sleep(5);
}

function summary(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other);
  const rounded = (figure: number) => figure.toFixed(0).padStart(5);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return `median ${rounded(median)} ms, of ${sorted.length}: ${rounded(sorted[0]!)} to ${rounded(sorted.at(-1)!)} ms`;
}
