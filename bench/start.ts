/**
 * Measures the time from `node dist/main.js serve` to the first answered page, the sample article
 * with its translations, beside an empty `node -e 0` in the same run. `npx tsx bench/start.ts`,
 * after `npm run build`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { median, summary } from './load.ts';

const RUNS = 11;
const MAIN = join(import.meta.dirname, '../dist/main.js');

const folder = mkdtempSync(join(tmpdir(), 'sejajar-start-'));
const environment = { PATH: process.env['PATH'], OFFLINE: 'true', LOG_LEVEL: 'silent' };

try {
  // The very first start adds the sample.
  await timeToFirstPage('/');
  const listed = execFileSync(process.execPath, [MAIN, 'list', '--json'], { cwd: folder, env: environment });
  const [sample] = (JSON.parse(listed.toString()) as { items: { id: string }[] }).items;
  if (!sample) throw new Error('The store has no sample article.');
  const starts: number[] = [];
  const empties: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    starts.push(await timeToFirstPage(`/articles/${sample.id}`));
    empties.push(await timeOfNode());
  }
  const ratio = median(starts) / median(empties);
  console.log(`first page   ${summary(starts)}`);
  console.log(`node -e 0    ${summary(empties)}`);
  console.log(`ratio        ${ratio.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function timeToFirstPage(path: string): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const server = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: folder,
    env: { ...environment, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  try {
    while (!(await isAnswered(port, path))) {
      if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
      await sleep(2);
    }
    return performance.now() - begin;
  } finally {
    server.kill();
    await ended;
  }
}

function isAnswered(port: number, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(true);
        else reject(new Error(`${path} is answered with ${response.statusCode}.`));
      });
    });
    request.on('error', () => resolve(false));
  });
}

async function timeOfNode(): Promise<number> {
  const begin = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - begin;
}
