/**
 * `npm run build && npx tsx bench/mixed-load.ts [--requests=200000]`: readers, and among their
 * requests 1 in 10 an error and 1 in 100 a write, over 10 connections. Prints unexpected statuses,
 * the delay of the event loop (99th percentile) and the server's memory over time.
 */
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { cpuOf, memoryOf } from './load.ts';
import { serve } from './served.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '200000' } } });
const REQUESTS = Number(values.requests);
const CONNECTIONS = 10;
/** The memory is noted this often. */
const NOTES = 10;
const ARTICLES = 200;

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly expected: readonly number[];
}

const deepl = await startDeepl({ latencyMilliseconds: 20 });
const server = await serve({ DEEPL_AUTH_KEY: DEEPL_TEST_KEY, DEEPL_SERVER_URL: deepl.url });
const agent = new Agent({ connections: CONNECTIONS });
const paragraphs = createParagraphs(11, 100_000);
const ids: string[] = [];
const unexpected = new Map<string, number>();

const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
const textOf = (count: number) => Array.from({ length: count }, () => paragraphs.next()).join('\n\n');
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

const READS: readonly (() => Asked)[] = [
  () => ({ path: `/api/v1/articles/${any(ids)}`, expected: [200] }),
  () => ({ path: `/articles/${any(ids)}`, headers: { 'Accept-Encoding': 'br' }, expected: [200] }),
  () => ({ path: `/articles/${any(ids)}/id+fr`, headers: { 'Accept-Language': 'fr' }, expected: [200] }),
  () => ({ path: `/embed/${any(ids)}`, expected: [200] }),
  () => ({ path: '/api/v1/articles?limit=10', expected: [200] }),
  () => ({ path: '/', expected: [200] }),
  () => ({ path: '/api/v1/search?q=presiden', expected: [200] }),
];
const ERRORS: readonly (() => Asked)[] = [
  () => ({ path: '/articles/none', expected: [404] }),
  () => ({ path: '/api/v1/articles/none', expected: [404] }),
  () => ({ path: '/api/v1/articles?limit=x', expected: [400] }),
  () => ({ path: `/articles/${any(ids)}/xx+yy`, expected: [404] }),
  () => ({ method: 'POST', path: '/api/v1/articles', headers: JSON_TYPE, body: '{', expected: [400] }),
  () => ({ method: 'POST', path: '/api/v1/articles', headers: PLAIN, body: ' ', expected: [422] }),
  () => ({ method: 'DELETE', path: '/health/live', expected: [405] }),
];
const WRITES: readonly (() => Asked)[] = [
  () => ({
    method: 'POST',
    path: '/api/v1/articles?targets=en,fr',
    headers: PLAIN,
    body: textOf(12),
    expected: [201],
  }),
  () => ({
    method: 'PUT',
    path: `/api/v1/articles/${any(ids)}`,
    headers: PLAIN,
    body: textOf(12),
    expected: [200],
  }),
  () => ({
    method: 'PUT',
    path: `/api/v1/glossaries/id/en/entries/${any(['presiden', 'menteri', 'partai'])}`,
    headers: JSON_TYPE,
    body: JSON.stringify({ target: any(['one', 'two']) }),
    expected: [200, 201],
  }),
  () => ({
    method: 'POST',
    path: `/api/v1/articles/${any(ids)}/translations`,
    headers: JSON_TYPE,
    body: '{}',
    expected: [200, 202],
  }),
];

try {
  for (let added = 0; added < ARTICLES; added++) {
    const body = await ask(WRITES[0]!());
    ids.push((JSON.parse(body) as { id: string }).id);
  }
  // The delay is measured from the first request for the metrics.
  await lag();
  const cpu = cpuOf(server.pid);
  const began = performance.now();
  for (let note = 1; note <= NOTES; note++) {
    let left = REQUESTS / NOTES;
    const run = async () => {
      while (left-- > 0) await ask(next());
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, run));
    const done = (REQUESTS * note) / NOTES;
    console.log(`${String(done).padStart(7)} requests   ${memoryOf(server.pid).toFixed(0)} MB`);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`requests per second   ${(REQUESTS / seconds).toFixed(0)}`);
  console.log(`CPU-ms per request    ${((cpuOf(server.pid) - cpu) / REQUESTS).toFixed(2)}`);
  console.log(`event loop, p99       ${((await lag()) * 1000).toFixed(0)} ms`);
  console.log(`unexpected statuses   ${unexpected.size === 0 ? 'none' : JSON.stringify([...unexpected])}`);
} finally {
  await agent.close();
  await server.remove();
  await deepl.close();
}

function next(): Asked {
  const chance = Math.random();
  if (chance < 0.01) return any(WRITES)();
  return any(chance < 0.11 ? ERRORS : READS)();
}

async function ask({ method = 'GET', path, headers = {}, body, expected }: Asked): Promise<string> {
  const { statusCode, body: answer } = await request(server.url + path, {
    method,
    headers,
    dispatcher: agent,
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  if (!expected.includes(statusCode)) {
    const what = `${method} ${path.replace(/\/[\w-]{10}(?=\/|$)/, '/:id')} ${statusCode}`;
    unexpected.set(what, (unexpected.get(what) ?? 0) + 1);
  }
  return text;
}

async function lag(): Promise<number> {
  const text = await ask({ path: '/metrics', expected: [200] });
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)![1]);
}
