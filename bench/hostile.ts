/**
 * Posts bodies of 2 MiB that are meant to cost much, one after another, to a server process
 * (`POST /api/v1/previews`; glossaries of 4 MiB to `PUT /api/v1/glossaries/id/en`), and asks
 * `/health/live` meanwhile. Prints for each the status, the time, the CPU-seconds and the highest
 * memory of the process, and the longest wait of `/health/live`. Run it with
 * `npx tsx bench/hostile.ts [part of a name]`, after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOSTILE_GLOSSARIES, HOSTILE_SOURCES, type HostileBody } from '../test/support/hostile-bodies.ts';

const BYTES = 2 * 1024 * 1024;
/** How often the memory and `/health/live` are asked. */
const PAUSE_MILLISECONDS = 20;
/** Clock ticks of /proc, which Linux counts at this rate for programs. */
const TICKS_A_SECOND = 100;
const TARGETS = { cpu: 3, megabytes: 500, wait: 200 };

const MAIN = join(import.meta.dirname, '../dist/main.js');
const folder = mkdtempSync(join(tmpdir(), 'sejajar-hostile-'));
const agent = new Agent({ keepAlive: true });
const [filter = ''] = process.argv.slice(2);

const server = spawn(process.execPath, [MAIN, 'serve'], {
  cwd: folder,
  env: { PATH: process.env['PATH'], OFFLINE: 'true', LOG_LEVEL: 'silent', PORT: '0' },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const ended = once(server, 'exit');
try {
  const url = await urlOf();
  await askAll(url);
} finally {
  server.kill();
  await ended;
  agent.destroy();
  rmSync(folder, { recursive: true });
}

async function askAll(url: string): Promise<void> {
  const bodies = [
    ...HOSTILE_SOURCES.map((body) => ({ body, path: '/api/v1/previews', method: 'POST', bytes: BYTES })),
    ...HOSTILE_GLOSSARIES.map((body) => ({
      body,
      path: '/api/v1/glossaries/id/en',
      method: 'PUT',
      bytes: 2 * BYTES,
    })),
  ].filter(({ body }) => body.name.includes(filter));
  console.log(`${'body'.padEnd(48)} status   wall    CPU     MB   wait of /health/live`);
  const worst = { cpu: 0, megabytes: 0, wait: 0 };
  const most = (figure: keyof typeof worst, value: number) =>
    (worst[figure] = Math.max(worst[figure], value));
  for (const { body, path, method, bytes } of bodies) {
    const content = Buffer.from(body.write(bytes));
    forgetPeak();
    const cpu = cpuSeconds();
    const begin = performance.now();
    const asked = ask(url, path, method, body.type, content);
    const wait = await longestWait(url, asked);
    const status = await asked;
    const wall = (performance.now() - begin) / 1000;
    const spent = cpuSeconds() - cpu;
    most('cpu', spent);
    const peak = peakMegabytes();
    most('megabytes', peak);
    most('wait', wait);
    console.log(
      `${body.name.padEnd(48)} ${status} ${wall.toFixed(2).padStart(8)} ${spent.toFixed(2).padStart(6)} ${peak.toFixed(0).padStart(6)} ${wait.toFixed(0).padStart(6)} ms`,
    );
  }
  console.log(
    `most: ${worst.cpu.toFixed(2)} CPU-s (target ${TARGETS.cpu}), ${worst.megabytes.toFixed(0)} MB (${TARGETS.megabytes}), ${worst.wait.toFixed(0)} ms (${TARGETS.wait})`,
  );
}

async function urlOf(): Promise<string> {
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  for (;;) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (url !== undefined) return url;
    if (server.exitCode !== null) throw new Error(printed);
    await sleep(PAUSE_MILLISECONDS);
  }
}

async function longestWait(url: string, until: Promise<unknown>): Promise<number> {
  let longest = 0;
  const state = { isRunning: true };
  void until.finally(() => (state.isRunning = false));
  while (state.isRunning) {
    const begin = performance.now();
    await ask(url, '/health/live', 'GET');
    longest = Math.max(longest, performance.now() - begin);
    await sleep(PAUSE_MILLISECONDS);
  }
  return longest;
}

function ask(
  url: string,
  path: string,
  method: string,
  type?: HostileBody['type'],
  content?: Buffer,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = type === undefined ? {} : { 'Content-Type': type, 'Content-Length': content!.length };
    const request = send(`${url}${path}`, { agent, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode!));
    });
    request.on('error', reject);
    request.end(content);
  });
}

function cpuSeconds(): number {
  // After the name in brackets: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function peakMegabytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))!;
  return Number(kilobytes) / 1024;
}

/** Sets the highest memory to the present one. */
function forgetPeak(): void {
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
}
