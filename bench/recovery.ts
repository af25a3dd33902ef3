/**
 * `npx tsx bench/recovery.ts`, after `npm run build`: kills `serve` (SIGKILL) while it translates,
 * starts it again, and measures the time from the start to the next request to the engine. Prints
 * the median of several rounds, and that of the server's own start.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { http } from '../test/support/http-client.ts';
import { summary } from './load.ts';
import { serve } from './served.ts';

const ROUNDS = 7;
const TEXT = Array.from({ length: 200 }, (_, index) => `Paragraf nomor ${index} tentang perundingan.`);

const deepl = await startDeepl();
deepl.behave({ kind: 'silent' });
const environment = {
  LOG_LEVEL: 'silent',
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
};
let server = await serve(environment);

try {
  const { url } = server;
  await http(`${url}/api/v1/articles?targets=en`, {
    method: 'POST',
    headers: { Host: new URL(url).host, 'Content-Type': 'text/plain' },
    body: TEXT.join('\n\n'),
  });
  await nextRequest(0);
  const starts: number[] = [];
  const recoveries: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // At any moment of a lease.
    await sleep(1_000 + Math.random() * 1_000);
    await server.stop('SIGKILL');
    const before = deepl.requests.length;
    const begun = performance.now();
    server = await serve(environment, server.folder);
    starts.push(performance.now() - begun);
    await nextRequest(before);
    recoveries.push(performance.now() - begun);
  }
  console.log(`start of the server          ${summary(starts)}`);
  console.log(`start → request to the engine ${summary(recoveries)}`);
} finally {
  await server.stop('SIGKILL');
  await server.remove();
  await deepl.close();
}

async function nextRequest(before: number): Promise<void> {
  while (deepl.requests.length === before) await sleep(5);
}
