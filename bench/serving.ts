/**
 * `npm run build && npx tsx bench/serving.ts [--seconds=2]`: requests per second of the sample
 * article as JSON and as a page, beside a bare Express route that sends the same bytes, with the
 * default log level, 10 keep-alive connections, medians of 5 interleaved rounds, both sides warm.
 * Also with `Accept-Encoding: br` (the bare route sends the same ready-made bytes), for 304 (the
 * bare route makes its own), the 99th percentile, and the server's processor time per request.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cpuOf, load, type Load, median, memoryOf } from './load.ts';
import { serve } from './served.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '2' } } });
const MILLISECONDS = Number(values.seconds) * 1000;
const ROUNDS = 5;

interface Answer {
  readonly type: string;
  readonly coding: string;
  readonly tag: string;
  readonly body: Buffer;
}

interface Case {
  readonly name: string;
  readonly ours: Side;
  readonly bare: Side;
}

interface Side {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'sejajar-bare-'));
const server = await serve({ OFFLINE: 'true' });
console.log(`memory after the start           ${memoryOf(server.pid).toFixed(0)} MB`);
const { items } = (await (await fetch(`${server.url}/api/v1/articles`)).json()) as {
  items: { id: string }[];
};
const id = items[0]!.id;
const paths = { JSON: `/api/v1/articles/${id}`, page: `/articles/${id}` };

const wanted = Object.entries(paths).flatMap(([name, path]) =>
  ['', 'br'].map((coding) => ({ name: coding === '' ? name : `${name}, br`, path, coding })),
);
const answers = await Promise.all(wanted.map(({ path, coding }) => answerOf(server.url + path, coding)));
const files = answers.map(({ type, coding, body }, index) => {
  const file = join(folder, String(index));
  writeFileSync(file, body);
  return [type, coding, file].join(',');
});
const bare = fork(join(import.meta.dirname, 'bare-server.ts'), files, { execArgv: ['--import', 'tsx'] });
const [port] = (await once(bare, 'message')) as [number];

try {
  const cases = wanted.map(({ name, path, coding }, index): Case => {
    const headers = { 'Accept-Encoding': coding === '' ? 'identity' : coding };
    return {
      name,
      ours: { url: server.url + path, headers },
      bare: { url: `http://127.0.0.1:${port}/${index}`, headers },
    };
  });
  const known: Case[] = [];
  for (const { name, ours, bare } of cases.filter(({ name }) => !name.includes('br'))) {
    const [tag, bareTag] = await Promise.all([answerOf(ours.url, ''), answerOf(bare.url, '')]);
    known.push({
      name: `${name}, 304`,
      ours: { url: ours.url, headers: { ...ours.headers, 'If-None-Match': tag.tag } },
      bare: { url: bare.url, headers: { ...bare.headers, 'If-None-Match': bareTag.tag } },
    });
  }
  console.log('\n              ours/s   bare/s   ratio   p99 ratio   CPU-ms ours   bare');
  for (const each of [...cases, ...known]) await compare(each);
  console.log(`\nmemory after the load            ${memoryOf(server.pid).toFixed(0)} MB`);
} finally {
  await server.remove();
  bare.kill();
  rmSync(folder, { recursive: true });
}

async function compare({ name, ours, bare: other }: Case): Promise<void> {
  const rounds: { ours: Measured; bare: Measured }[] = [];
  for (const side of [ours, other]) await load({ ...side, milliseconds: MILLISECONDS / 2 });
  for (let round = 0; round < ROUNDS; round++) {
    const first = await measure(ours, server.pid);
    rounds.push({ ours: first, bare: await measure(other, bare.pid!) });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  const figures = [
    of((round) => round.ours.perSecond)
      .toFixed(0)
      .padStart(8),
    of((round) => round.bare.perSecond)
      .toFixed(0)
      .padStart(9),
    of((round) => round.ours.perSecond / round.bare.perSecond)
      .toFixed(2)
      .padStart(8),
    of((round) => round.ours.p99 / round.bare.p99)
      .toFixed(2)
      .padStart(12),
    of((round) => round.ours.cpu)
      .toFixed(3)
      .padStart(14),
    of((round) => round.bare.cpu)
      .toFixed(3)
      .padStart(7),
  ];
  console.log(name.padEnd(12) + figures.join(''));
}

interface Measured extends Load {
  /** Milliseconds of the server's processor time per request. */
  readonly cpu: number;
}

async function measure(side: Side, pid: number): Promise<Measured> {
  const before = cpuOf(pid);
  const measured = await load({ ...side, milliseconds: MILLISECONDS });
  return { ...measured, cpu: (cpuOf(pid) - before) / measured.requests };
}

function answerOf(url: string, coding: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': coding === '' ? 'identity' : coding };
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const {
          'content-type': type = '',
          'content-encoding': encoding = '',
          etag: tag = '',
        } = response.headers;
        resolve({ type, coding: encoding, tag, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}
