/**
 * `npx tsx bench/cold-article.ts`, after `npm run build`: adds a new article of 12 paragraphs over
 * HTTP and waits for its translations into two languages, by an engine that answers in 200 ms. The
 * time until the complete answer is read is compared with one bare deepl-node request of as many
 * paragraphs into one language. The pairs alternate; the first one loads both sides and is apart.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DeepLClient } from 'deepl-node';
import type { ParallelArticle } from '../src/translation/parallel-article.ts';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { median, summary } from './load.ts';
import { serve } from './served.ts';

const PAIRS = 20;
const PARAGRAPHS = 12;
/** The server prepares its engine 2 s after its start. */
const PREPARED_MILLISECONDS = 4_000;

const deepl = await startDeepl({ latencyMilliseconds: 200 });
const bare = new DeepLClient(DEEPL_TEST_KEY, { serverUrl: deepl.url });
const server = await serve({
  LOG_LEVEL: 'silent',
  DEEPL_AUTH_KEY: DEEPL_TEST_KEY,
  DEEPL_SERVER_URL: deepl.url,
});

try {
  const { url } = server;
  await sleep(PREPARED_MILLISECONDS);
  const ours: number[] = [];
  const single: number[] = [];
  for (let pair = 0; pair <= PAIRS; pair++) {
    ours.push(await time(() => addAndTranslate(url, textsOf(`a${pair}`))));
    single.push(await time(() => bare.translateText(textsOf(`b${pair}`), 'id', 'en-GB')));
  }
  const ratio = median(ours.slice(1)) / median(single.slice(1));
  console.log(`first pair                   ${ours[0]!.toFixed(0)} and ${single[0]!.toFixed(0)} ms`);
  console.log(`cold article, two languages  ${summary(ours.slice(1))}`);
  console.log(`one bare deepl-node request  ${summary(single.slice(1))}`);
  console.log(`ratio of the medians         ${ratio.toFixed(2)}`);
} finally {
  await server.remove();
  await deepl.close();
}

async function addAndTranslate(url: string, texts: readonly string[]): Promise<void> {
  const answer = await fetch(`${url}/api/v1/articles?targets=en,fr`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8', Prefer: 'wait=60' },
    body: texts.join('\n\n'),
  });
  const { coverage } = (await answer.json()) as ParallelArticle;
  for (const { translated, total } of Object.values(coverage)) {
    if (translated < total || total !== PARAGRAPHS) throw new Error('The article is incomplete.');
  }
}

function textsOf(run: string): string[] {
  return Array.from(
    { length: PARAGRAPHS },
    (_, index) =>
      `Paragraf ${index} dari putaran ${run} menceritakan kerja sama Prancis dan Mali yang harus berakhir.`,
  );
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
