/**
 * `npm run build && npx tsx bench/stores.ts [--seconds=2]`: requests per second of the sample article
 * from a server on PostgreSQL, beside a server on SQLite on the same machine: JSON, page and 304,
 * from the cache, 10 keep-alive connections, medians of 5 interleaved rounds, both sides warm. Also
 * the 99th percentile, and the servers' own processor time per request.
 */
import { parseArgs } from 'node:util';
import { startDurablePostgres } from './fleet.ts';
import { cpuOf, load, median } from './load.ts';
import { serve, type Served } from './served.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '2' } } });
const MILLISECONDS = Number(values.seconds) * 1000;
const ROUNDS = 5;

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
  /** Milliseconds of the server's processor time per request. */
  readonly cpu: number;
}

const settings = { OFFLINE: 'true' };
const postgres = await startDurablePostgres();
const servers: Served[] = [];
try {
  servers.push(await serve({ ...settings, DATABASE_URL: postgres.url }), await serve(settings));
  const ids = await Promise.all(servers.map(sampleOf));
  console.log(
    '        PostgreSQL/s  SQLite/s   ratio (target 0.75)   p99 ratio   CPU-ms PostgreSQL   SQLite',
  );
  for (const [name, path] of [
    ['JSON', '/api/v1/articles/'],
    ['page', '/articles/'],
  ] as const) {
    const urls = servers.map(({ url }, at) => `${url}${path}${ids[at]!}`);
    const tags = await Promise.all(urls.map(tagOf));
    await compare(name, urls, []);
    await compare(`${name}, 304`, urls, tags);
  }
} finally {
  for (const server of servers) await server.remove();
  await postgres.remove();
}

/** @param tags that the clients know */
async function compare(name: string, urls: readonly string[], tags: readonly string[]): Promise<void> {
  const measure = async (at: number, milliseconds: number): Promise<Measured> => {
    const { pid } = servers[at]!;
    const before = cpuOf(pid);
    const headers = { ...(tags[at] !== undefined && { 'If-None-Match': tags[at] }) };
    const { perSecond, p99, requests, statuses } = await load({ url: urls[at]!, headers, milliseconds });
    if (statuses.length !== 1) throw new Error(`Answers were ${statuses.join(', ')}.`);
    return { perSecond, p99, cpu: (cpuOf(pid) - before) / requests };
  };
  for (const at of [0, 1]) await measure(at, MILLISECONDS / 2);
  const rounds: (readonly [Measured, Measured])[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push([await measure(0, MILLISECONDS), await measure(1, MILLISECONDS)]);
  const of = (pick: (postgres: Measured, sqlite: Measured) => number) =>
    median(rounds.map((round) => pick(...round)));
  const figures = [
    of((one) => one.perSecond)
      .toFixed(0)
      .padStart(9),
    of((_, other) => other.perSecond)
      .toFixed(0)
      .padStart(10),
    of((one, other) => one.perSecond / other.perSecond)
      .toFixed(2)
      .padStart(8),
    of((one, other) => one.p99 / other.p99)
      .toFixed(2)
      .padStart(26),
    of((one) => one.cpu)
      .toFixed(3)
      .padStart(20),
    of((_, other) => other.cpu)
      .toFixed(3)
      .padStart(9),
  ];
  console.log(name.padEnd(11) + figures.join(''));
}

async function sampleOf({ url }: Served): Promise<string> {
  const { items } = (await (await fetch(`${url}/api/v1/articles`)).json()) as { items: { id: string }[] };
  return items[0]!.id;
}

async function tagOf(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  await answer.text();
  return answer.headers.get('etag')!;
}
