/**
 * `npm run build && npx tsx bench/long-article.ts [--paragraphs=2000]`: an article in three columns.
 * How long other requests wait while it is added and translated; how much memory the server holds
 * after it was read, beside its state after the sample was read; how long its kept JSON and page
 * take, and the first request after a change.
 */
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { median, memoryOf } from './load.ts';
import { serve } from './served.ts';

const { values } = parseArgs({ options: { paragraphs: { type: 'string', default: '2000' } } });
const PARAGRAPHS = Number(values.paragraphs);
const RUNS = 15;
const MEGABYTE = 1024 * 1024;

const deepl = await startDeepl();
const server = await serve({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url });
let changes = 0;
const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Accept-Encoding': 'identity' };

try {
  const idle = memoryOf(server.pid);
  const { items } = (await (await fetch(`${server.url}/api/v1/articles`)).json()) as {
    items: { id: string }[];
  };
  await timeOf(`/articles/${items[0]!.id}`);
  await sleep(5_000);
  const afterSample = await held();
  console.log(`memory: idle ${idle.toFixed(0)} MB, after the sample was read ${afterSample.toFixed(0)} MB`);

  const paragraphs = createParagraphs(7, PARAGRAPHS);
  const body = Array.from({ length: PARAGRAPHS }, () => paragraphs.next()).join('\n\n');
  const began = performance.now();
  const adding = fetch(`${server.url}/api/v1/articles?targets=en,fr`, {
    method: 'POST',
    headers: { ...headers, Prefer: 'wait=300' },
    body,
  });
  const wait = await longestWait(adding);
  const { id } = (await (await adding).json()) as { id: string };
  console.log(`added and translated             ${((performance.now() - began) / 1000).toFixed(1)} s`);
  console.log(`longest wait of another request  ${wait.toFixed(0)} ms`);
  for (const path of [`/api/v1/articles/${id}`, `/articles/${id}`]) await timeOf(path);
  await sleep(60_000);
  const after = await held();
  console.log(
    `memory after 60 s: ${after.toFixed(0)} MB without the cache, ${(100 * (after / afterSample - 1)).toFixed(0)} % above`,
  );
  for (const [name, path] of [
    ['JSON', `/api/v1/articles/${id}`],
    ['page', `/articles/${id}`],
  ] as const) {
    const kept = await times(() => timeOf(path));
    const changed = await times(async () => {
      await change(id);
      return timeOf(path);
    });
    console.log(
      `${name}: kept ${median(kept).toFixed(1)} ms, after a change ${median(changed).toFixed(0)} ms`,
    );
  }
} finally {
  await server.remove();
  await deepl.close();
}

async function times(work: () => Promise<number>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await work());
  return all;
}

async function timeOf(path: string): Promise<number> {
  const began = performance.now();
  await (await fetch(server.url + path, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer();
  return performance.now() - began;
}

/** Milliseconds. */
async function longestWait(until: Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  const state = { isRunning: true };
  void until.finally(() => (state.isRunning = false));
  while (state.isRunning) {
    waits.push(await timeOf('/health/live'));
    await sleep(5);
  }
  return Math.max(...waits);
}

/** Gives the article another title. */
async function change(id: string): Promise<void> {
  const original = await (await fetch(`${server.url}/api/v1/articles/${id}/original`)).text();
  await fetch(`${server.url}/api/v1/articles/${id}?title=${changes++}`, {
    method: 'PUT',
    headers,
    body: original,
  });
}

/** Mebibytes, without the bytes of the cache. */
async function held(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const cache = Number(/sejajar_cache_bytes (\d+)/.exec(text)![1]);
  return memoryOf(server.pid) - cache / MEGABYTE;
}
