/**
 * `npm run build && npx tsx bench/adding.ts [--articles=10000] [--postgres]`: adds articles of 12
 * paragraphs over HTTP, 10 at a time, which a server translates into English and French by an engine
 * that answers at once; then inserts the same rows into an empty store, in batches of 500. Prints the
 * time of both, and the ratio. `bench/many-articles.ts` measures how such a store is read.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSide, type Side } from '../src/storage/moving/open-side.ts';
import { batchesOf, readTable, type Row } from '../src/storage/moving/rows.ts';
import { COPIED, type TableName } from '../src/storage/moving/tables.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { ask } from '../test/support/postgres-server.ts';
import { startDurablePostgres } from './fleet.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { serve } from './served.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    postgres: { type: 'boolean', default: false },
  },
});
const ARTICLES = Number(values.articles);
const PARAGRAPHS = 12;
const AT_A_TIME = 10;

const folder = mkdtempSync(join(tmpdir(), 'sejajar-bench-'));
const postgres = values.postgres ? await startDurablePostgres() : undefined;
const deepl = await startDeepl();
try {
  const added = await storeAt('added');
  const adding = await secondsOf(() => addAll(added));
  const from = await openSide(added, 'existing');
  const to = await openSide(await storeAt('inserted'), 'any');
  const { rows, seconds } = await insertAll(from, to);
  await from.close();
  await to.close();
  console.log(`${ARTICLES} articles on ${postgres ? 'PostgreSQL' : 'SQLite'}, ${rows} rows`);
  console.log(`added and translated   ${adding.toFixed(1)} s, ${(ARTICLES / adding).toFixed(1)} per second`);
  console.log(`bare inserts           ${seconds.toFixed(1)} s`);
  console.log(`ratio                  ${(adding / seconds).toFixed(1)} (no target)`);
} finally {
  await deepl.close();
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function storeAt(name: string): Promise<string> {
  if (!postgres) return `file:${join(folder, `${name}.db`)}`;
  await ask(postgres.url, `create database ${name}`);
  return postgres.url.replace(/[^/]*$/, name);
}

/** Until all translations, and all that is derived from them, are stored. */
async function addAll(databaseUrl: string): Promise<void> {
  const settings = { DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url, LOG_LEVEL: 'error' };
  const server = await serve({ ...settings, DATABASE_URL: databaseUrl });
  try {
    const paragraphs = createParagraphs(7, ARTICLES * PARAGRAPHS);
    let left = ARTICLES;
    const add = async () => {
      while (left-- > 0) {
        const body = Array.from({ length: PARAGRAPHS }, () => paragraphs.next()).join('\n\n');
        const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
        const url = `${server.url}/api/v1/articles?targets=en,fr`;
        const answer = await fetch(url, { method: 'POST', headers, body });
        if (answer.status !== 201) throw new Error(`An article was answered with ${answer.status}.`);
        await answer.text();
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, add));
    while ((await jobsOf(server.url)) > 0) await sleep(100);
  } finally {
    await server.remove();
  }
}

async function jobsOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const counts = [...metrics.matchAll(/sejajar_queue_jobs\{state="(?:waiting|running)"\} (\d+)/g)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The time for reading them does not count. */
async function insertAll(from: Side, to: Side): Promise<{ readonly rows: number; readonly seconds: number }> {
  let rows = 0;
  let seconds = 0;
  for (const table of COPIED.filter(({ key }) => key.length > 0)) {
    for await (const batch of batchesOf(await readTable(from.db, table))) {
      rows += batch.length;
      seconds += await secondsOf(() => insert(to, table.name, batch));
    }
  }
  return { rows, seconds };
}

async function insert({ db }: Side, table: TableName, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto(table)
      .values([...rows] as never)
      .execute();
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
