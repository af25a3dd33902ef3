/**
 * `npm run build && npx tsx bench/long-article.ts`: an article of 2,000 paragraphs in three columns.
 * How long its kept JSON and page take, and the first request after a change; how much memory the
 * server holds after it was added, translated and read, beside its state after the sample was read.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { median, memoryOf } from './load.ts';
import { serve } from './served.ts';

const PARAGRAPHS = 2_000;
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
  const added = await fetch(`${server.url}/api/v1/articles?targets=en,fr`, {
    method: 'POST',
    headers: { ...headers, Prefer: 'wait=300' },
    body,
  });
  const { id } = (await added.json()) as { id: string };
  console.log(`added and translated             ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await sleep(3_000);
  for (const [name, path] of [
    ['JSON', `/api/v1/articles/${id}`],
    ['page', `/articles/${id}`],
  ] as const) {
    const first = await timeOf(path);
    const kept = await times(() => timeOf(path));
    const changed = await times(async () => {
      await change(id);
      return timeOf(path);
    });
    console.log(
      `${name}: first ${first.toFixed(0)} ms, kept ${median(kept).toFixed(1)} ms, after a change ${median(changed).toFixed(0)} ms`,
    );
  }
  await sleep(60_000);
  const after = await held();
  console.log(
    `memory after 60 s: ${after.toFixed(0)} MB without the cache, ${(100 * (after / afterSample - 1)).toFixed(0)} % above`,
  );
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
