/**
 * `npm run build && npx tsx bench/many-articles.ts [--articles=10000] [--postgres]`: requests per
 * second for the JSON of one article among ten thousand of the sample's size, beside one in a store
 * of one; then articles at random: how many of them are found in the cache (64 MiB), and what hits
 * and misses cost. The large store on SQLite is made once and kept in the folder for temporary files.
 * With `--postgres`, both are made on a PostgreSQL that is started for them and deleted at the end.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '../src/storage/open-store.ts';
import { ask as askDatabase } from '../test/support/postgres-server.ts';
import { fill } from './filled-store.ts';
import { startDurablePostgres } from './fleet.ts';
import { cpuOf, load, median } from './load.ts';
import { serve, type Served } from './served.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    postgres: { type: 'boolean', default: false },
  },
});
const ARTICLES = Number(values.articles);
const MILLISECONDS = 2_000;
const ROUNDS = 5;
const IDLE_SECONDS = 15;
const SETTINGS = { OFFLINE: 'true', LOG_LEVEL: 'silent' };

const postgres = values.postgres ? await startDurablePostgres() : undefined;
const one = await serveStoreOf(1);
const many = await serveStoreOf(ARTICLES);
try {
  const [single] = await idsOf(one, 1);
  const ids = await idsOf(many, ARTICLES);
  const pathOf = (id: string) => `/api/v1/articles/${id}`;
  const urls = [many.url + pathOf(ids[Math.floor(ids.length / 2)]!), one.url + pathOf(single!)] as const;
  for (const url of urls) await load({ url, milliseconds: 500 });
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await load({ url: urls[0], milliseconds: MILLISECONDS });
    const theirs = await load({ url: urls[1], milliseconds: MILLISECONDS });
    rounds.push([ours.perSecond, theirs.perSecond]);
  }
  const ratio = median(rounds.map(([ours, theirs]) => ours / theirs));
  console.log(`one of ${ARTICLES} ÷ the only one        ${ratio.toFixed(2)}`);

  const random = () => pathOf(ids[Math.floor(Math.random() * ids.length)]!);
  // Each article is met once on average, so the cache is as full as it gets.
  await ask(random, ARTICLES);
  const before = await cacheOf(many);
  const cpu = cpuOf(many.pid);
  const measured = await load({ url: many.url, next: random, milliseconds: 5 * MILLISECONDS });
  const used = cpuOf(many.pid) - cpu;
  const after = await cacheOf(many);
  const [hits, misses] = [after.hit - before.hit, after.miss - before.miss];
  console.log(`at random: found in the cache        ${((100 * hits) / (hits + misses)).toFixed(0)} %`);
  console.log(`  requests per second                ${measured.perSecond.toFixed(0)}`);
  const hitCost = await costOf(() => pathOf(ids[0]!));
  const missCost = (used - hits * hitCost) / misses;
  console.log(`  CPU-ms of a hit, of a miss         ${hitCost.toFixed(2)}, ${missCost.toFixed(2)}`);
  const hot = ids.slice(0, 50);
  const spread = await load({
    url: many.url,
    next: () => pathOf(hot[Math.floor(Math.random() * hot.length)]!),
    milliseconds: MILLISECONDS,
  });
  const alone = await load({ url: urls[1], milliseconds: MILLISECONDS });
  console.log(`hits among many ÷ the only article   ${(spread.perSecond / alone.perSecond).toFixed(2)}`);
} finally {
  await one.remove();
  await many.remove();
  await postgres?.remove();
}

async function costOf(next: () => string): Promise<number> {
  await load({ url: many.url, next, milliseconds: 300 });
  const before = cpuOf(many.pid);
  const { requests } = await load({ url: many.url, next, milliseconds: MILLISECONDS });
  return (cpuOf(many.pid) - before) / requests;
}

async function ask(next: () => string, times: number): Promise<void> {
  let left = times;
  const run = async () => {
    while (left-- > 0)
      await (await fetch(many.url + next(), { headers: { 'Accept-Encoding': 'identity' } })).text();
  };
  await Promise.all(Array.from({ length: 8 }, run));
}

async function cacheOf({ url }: Served): Promise<{ hit: number; miss: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const of = (result: string) =>
    Number(new RegExp(`sejajar_cache_requests_total\\{result="${result}"\\} (\\d+)`).exec(text)![1]);
  return { hit: of('hit'), miss: of('miss') };
}

async function serveStoreOf(articles: number): Promise<Served> {
  const server = await (postgres ? serveOnPostgres(postgres.url, articles) : serveOnSqlite(articles));
  await untilIdle(server);
  return server;
}

/**
 * A new store is completed and indexed in the background first. Between two turns of that work a
 * server may be idle for up to ten seconds.
 */
async function untilIdle({ pid }: Served): Promise<void> {
  for (let seconds = 0; seconds < IDLE_SECONDS;) {
    const before = cpuOf(pid);
    await sleep(1_000);
    seconds = cpuOf(pid) - before > 50 ? 0 : seconds + 1;
  }
}

async function serveOnPostgres(url: string, articles: number): Promise<Served> {
  const name = `articles_${articles}`;
  await askDatabase(url, `create database ${name}`);
  const databaseUrl = url.replace(/[^/]*$/, name);
  const store = await openStore({ url: databaseUrl });
  await fill(store, articles);
  await store.close();
  // PostgreSQL does it by itself within a few minutes.
  await askDatabase(databaseUrl, 'vacuum analyze');
  return serve({ ...SETTINGS, DATABASE_URL: databaseUrl });
}

async function serveOnSqlite(articles: number): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'sejajar-bench-'));
  mkdirSync(join(folder, 'data'));
  cpSync(await buildOnce(articles), join(folder, 'data/sejajar.db'));
  return serve(SETTINGS, folder);
}

async function buildOnce(articles: number): Promise<string> {
  const folder = join(tmpdir(), 'sejajar-bench-many');
  const file = join(folder, `${articles}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  const url = `file:${unfinished}`;
  const store = await openStore({ url });
  await fill(store, articles);
  await store.close();
  const server = await serve({ ...SETTINGS, DATABASE_URL: url });
  await untilIdle(server);
  await server.remove();
  renameSync(unfinished, file);
  return file;
}

async function idsOf({ url }: Served, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && ids.length < count;) {
    const page = (await (await fetch(`${url}/api/v1/articles?limit=100&cursor=${cursor}`)).json()) as {
      items: { id: string }[];
      next: string | null;
    };
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}
