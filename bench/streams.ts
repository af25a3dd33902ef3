/**
 * `npx tsx bench/streams.ts`, after `npm run build`: opens 1,000 event streams on an article whose
 * translation waits for its engine, and prints the memory (RSS) that they take and the share of a
 * core that the server needs for them. The server has served as many streams before, so that the
 * growth of V8's heap under load is not counted. Linux only: it reads /proc.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { http } from '../test/support/http-client.ts';

const STREAMS = 1_000;
/** Opened at the same time. */
const AT_ONCE = 50;
/** Two heartbeats of each stream. */
const MEASURED_SECONDS = 50;
/** Linux counts CPU time in hundredths of a second. */
const TICKS_PER_SECOND = 100;
const MAIN = join(import.meta.dirname, '../dist/main.js');
const TEXT = Array.from({ length: 12 }, (_, index) => `Paragraf nomor ${index} tentang perundingan.`);

const folder = mkdtempSync(join(tmpdir(), 'sejajar-streams-'));
const deepl = await startDeepl();
deepl.behave({ kind: 'silent' });
const server = spawn(process.execPath, [MAIN, 'serve'], {
  cwd: folder,
  env: {
    PATH: process.env['PATH'],
    PORT: '0',
    LOG_LEVEL: 'silent',
    STREAMS_PER_CLIENT: String(STREAMS),
    DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
    DEEPL_SERVER_URL: deepl.url,
  },
  stdio: ['ignore', 'ignore', 'pipe'],
});
const streams: ClientRequest[] = [];

try {
  const url = await addressOf(server);
  const added = await http(`${url}/api/v1/articles?targets=en,fr`, {
    method: 'POST',
    headers: { Host: new URL(url).host, 'Content-Type': 'text/plain' },
    body: TEXT.join('\n\n'),
  });
  const { id } = JSON.parse(added.text) as { readonly id: string };
  await openAll(url, id);
  closeAll();
  await open(url, id);
  await sleep(5_000);
  const idle = await measure();
  const begun = performance.now();
  await openAll(url, id);
  const opened = performance.now() - begun;
  await sleep(5_000);
  const followed = await measure();
  console.log(`streams                  ${streams.length}, opened in ${opened.toFixed(0)} ms`);
  console.log(`memory, one stream       ${megabytes(idle.bytes)} MB`);
  console.log(`memory, all streams      ${megabytes(followed.bytes)} MB`);
  console.log(`difference               ${megabytes(followed.bytes - idle.bytes)} MB`);
  console.log(`CPU, one stream          ${idle.percent.toFixed(2)} % of a core`);
  console.log(`CPU, all streams         ${followed.percent.toFixed(2)} % of a core`);
} finally {
  closeAll();
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
  await deepl.close();
  rmSync(folder, { recursive: true });
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stderr!.setEncoding('utf8') as AsyncIterable<string>) {
    said += chunk;
    const url = /http:\/\/[\w.:]+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`The server did not start: ${said}`);
}

async function openAll(url: string, id: string): Promise<void> {
  while (streams.length < STREAMS) {
    const some = Math.min(AT_ONCE, STREAMS - streams.length);
    await Promise.all(Array.from({ length: some }, () => open(url, id)));
  }
}

function closeAll(): void {
  for (const stream of streams.splice(0)) stream.destroy();
}

/** Resolves with the first event. */
async function open(url: string, id: string): Promise<void> {
  const stream = request(`${url}/api/v1/articles/${id}/events`, { agent: false });
  stream.on('error', () => undefined).end();
  const [response] = (await once(stream, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  if (response.statusCode !== 200) throw new Error(`A stream got ${response.statusCode}.`);
  await once(response, 'data');
  response.resume();
  streams.push(stream);
}

/** The memory at the end of the time, and the CPU of the time. */
async function measure(): Promise<{ readonly bytes: number; readonly percent: number }> {
  const before = cpuTicks();
  await sleep(MEASURED_SECONDS * 1_000);
  const seconds = (cpuTicks() - before) / TICKS_PER_SECOND;
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)![1]);
  return { bytes: kilobytes * 1024, percent: (100 * seconds) / MEASURED_SECONDS };
}

/** Fields 14 and 15 of /proc/PID/stat (proc(5)): user and system time. */
function cpuTicks(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
