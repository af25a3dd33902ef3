/**
 * `npx tsx bench/streams.ts`, after `npm run build`: opens 1,000 event streams on an article whose
 * translation waits for its engine, and prints the memory (RSS) that they take and the share of a
 * core that the server needs for them. The server has served as many streams before, so that the
 * growth of V8's heap under load is not counted. Linux only: it reads /proc.
 */
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { http } from '../test/support/http-client.ts';
import { cpuOf, memoryOf } from './load.ts';
import { serve } from './served.ts';

const STREAMS = 1_000;
/** Opened at the same time. */
const AT_ONCE = 50;
/** Two heartbeats of each stream. */
const MEASURED_SECONDS = 50;
const TEXT = Array.from({ length: 12 }, (_, index) => `Paragraf nomor ${index} tentang perundingan.`);

const deepl = await startDeepl();
deepl.behave({ kind: 'silent' });
const server = await serve({
  LOG_LEVEL: 'silent',
  STREAMS_PER_CLIENT: String(STREAMS),
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
});
const streams: ClientRequest[] = [];

try {
  const { url } = server;
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
  console.log(`memory, one stream       ${idle.megabytes.toFixed(1)} MB`);
  console.log(`memory, all streams      ${followed.megabytes.toFixed(1)} MB`);
  console.log(`difference               ${(followed.megabytes - idle.megabytes).toFixed(1)} MB`);
  console.log(`CPU, one stream          ${idle.percent.toFixed(2)} % of a core`);
  console.log(`CPU, all streams         ${followed.percent.toFixed(2)} % of a core`);
} finally {
  closeAll();
  await server.stop('SIGKILL');
  await server.remove();
  await deepl.close();
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

/** The memory at the end of the time (MB), and the CPU of the time. */
async function measure(): Promise<{ readonly megabytes: number; readonly percent: number }> {
  const before = cpuOf(server.pid);
  await sleep(MEASURED_SECONDS * 1_000);
  const used = cpuOf(server.pid) - before;
  return { megabytes: memoryOf(server.pid), percent: used / (10 * MEASURED_SECONDS) };
}
