/**
 * `npx tsx bench/cold-article.ts`: translates a new article of 12 paragraphs into two languages,
 * with an engine that answers in 200 ms. Compares it with one bare deepl-node request of the same
 * 12 paragraphs into one language, and with one request per paragraph. Prints medians of one run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeepLClient } from 'deepl-node';
import { DEEPL_TEST_KEY, startDeepl } from '../test/support/deepl-server.ts';
import { openHouseOn } from '../test/support/house.ts';

const RUNS = 11;
const PARAGRAPHS = 12;

const folder = await mkdtemp(join(tmpdir(), 'sejajar-cold-'));
const deepl = await startDeepl({ latencyMilliseconds: 200 });
const house = await openHouseOn({ file: join(folder, 'sejajar.db'), deeplUrl: deepl.url });
const bare = new DeepLClient(DEEPL_TEST_KEY, { serverUrl: deepl.url });

const textsOf = (run: string) =>
  Array.from(
    { length: PARAGRAPHS },
    (_, index) =>
      `Paragraf ${index} dari putaran ${run} menceritakan kerja sama Prancis dan Mali yang harus berakhir.`,
  );

async function time(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!;

try {
  const ours: number[] = [];
  const single: number[] = [];
  const byParagraph: number[] = [];
  // A first run of each side loads the client and opens connections.
  for (let run = 0; run <= RUNS; run++) {
    const article = await house.add(textsOf(`a${run}`));
    const translated = await time(
      async () => (await house.translating.translate(article.id, ['en', 'fr'])).finished,
    );
    const asked = await time(() => bare.translateText(textsOf(`b${run}`), 'id', 'en-GB'));
    const apart =
      run <= 2
        ? await time(async () => {
            for (const text of textsOf(`c${run}`)) await bare.translateText(text, 'id', 'en-GB');
          })
        : undefined;
    if (run === 0) continue;
    ours.push(translated);
    single.push(asked);
    if (apart !== undefined) byParagraph.push(apart);
  }
  console.log(`cold article, two languages      ${median(ours).toFixed(0)} ms`);
  console.log(`one bare deepl-node request      ${median(single).toFixed(0)} ms`);
  console.log(`one request a paragraph, one language ${median(byParagraph).toFixed(0)} ms`);
  console.log(`ratio to the bare request        ${(median(ours) / median(single)).toFixed(2)}`);
} finally {
  await house.store.close();
  await deepl.close();
  await rm(folder, { recursive: true, force: true });
}
