/**
 * Measures a library of ten thousand articles, 120,000 paragraphs in three languages: its first
 * page, its filters and its search beside those of a library of a hundred articles, the search
 * beside a scan of all texts, and how long the event loop was blocked, also while the index is
 * built. `npx tsx bench/library.ts [--articles=10000]`. The libraries are built once and kept in
 * the folder for temporary files.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { createSearching } from '../src/translation/searching/create-searching.ts';
import { fill, TARGETS } from './filled-store.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const ARTICLES = Number(values.articles);
const SMALL = 100;
const RUNS = 15;

type Ask = (store: Store, searching: ReturnType<typeof searchingIn>) => Promise<unknown>;

const search =
  (text: string, filter = {}): Ask =>
  (_store, searching) =>
    searching.search({ reader: 'writer', text, limit: 10, filter });

const QUESTIONS: Readonly<Record<string, Ask>> = {
  'first page': (store) => store.articles.list({ reader: 'writer', limit: 50, targets: TARGETS }),
  'complete in French': (store) =>
    store.articles.list({ reader: 'writer', limit: 50, targets: TARGETS, filter: { complete: 'fr' } }),
  'confidential (none)': (store) =>
    store.articles.list({ reader: 'writer', limit: 50, targets: TARGETS, filter: { confidential: true } }),
  'a word in every article': search('yang '),
  'a usual word': search('menteri '),
  'a word of a translation': search('émenteri '),
  'three words': search('presiden menteri jakarta '),
  'the start of a word': search('pe'),
  'a phrase': search('"yang dan"'),
  'a phrase of usual words': search('"di dan yang ke"'),
  nothing: search('zzzz qqqq'),
  'a usual word, filtered': search('menteri ', { complete: 'fr', needsReview: 'en' }),
};

const folder = join(tmpdir(), 'sejajar-bench-library');
const [small, large] = [await buildOnce(SMALL), await buildOnce(ARTICLES)];
await compare();

async function buildOnce(articles: number): Promise<string> {
  const file = join(folder, `${articles}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  const store = await openStore({ url: `file:${unfinished}` });
  await fill(store, articles);
  const searching = searchingIn(store);
  let seconds = 0;
  const held = await longestHoldOf(async () => {
    seconds = await secondsOf(() => searching.keepUp(2 ** 31 - 1));
  });
  await store.close();
  renameSync(unfinished, file);
  console.log(`${articles} articles, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  console.log(
    `  index made in     ${seconds.toFixed(1)} s, ${((seconds * 1_000) / articles).toFixed(2)} ms an article; ` +
      `event loop held for at most ${held.toFixed(1)} ms`,
  );
  return file;
}

function searchingIn(store: Store) {
  return createSearching({
    ...store,
    targetLanguages: TARGETS,
    onFault(error) {
      throw error;
    },
  });
}

async function compare(): Promise<void> {
  const stores = [
    await openStore({ url: `file:${small}` }),
    await openStore({ url: `file:${large}` }),
  ] as const;
  const bare = new DatabaseSync(large);
  const scan = bare.prepare(`
    select count(*) from revision_paragraph as place join segment on segment.id = place.segment_id
    left join choice on choice.segment_id = segment.id
    left join translation on translation.id = choice.translation_id
    where segment.text like ? or translation.text like ?`);
  const looking = median(
    await Promise.all(
      Array.from({ length: 3 }, () => millisecondsOf(() => scan.get('%menteri%', '%menteri%'))),
    ),
  );
  console.log(`looking through all texts  ${looking.toFixed(0)} ms`);
  console.log(`                           ${SMALL} articles  ${ARTICLES} articles  ratio  ÷ looking through`);
  let held = 0;
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (const store of stores) {
      const searching = searchingIn(store);
      await ask(store, searching);
      const runs: number[] = [];
      const longest = await longestHoldOf(async () => {
        for (let run = 0; run < RUNS; run++) runs.push(await millisecondsOf(() => ask(store, searching)));
      });
      held = Math.max(held, longest);
      times.push(median(runs));
    }
    console.log(`${name.padEnd(26)} ${columnsOf(times as [number, number], looking)}`);
  }
  const idle = await longestHoldOf(() => sleep(RUNS * 20));
  console.log(`event loop held for at most ${held.toFixed(1)} ms; when idle ${idle.toFixed(1)} ms`);
  bare.close();
  for (const store of stores) await store.close();
}

function columnsOf([few, many]: readonly [number, number], looking: number): string {
  const columns = [
    `${few.toFixed(1)} ms`,
    `${many.toFixed(1)} ms`,
    (many / few).toFixed(2),
    (many / looking).toFixed(3),
  ];
  return columns.map((column) => column.padStart(12)).join('  ');
}

/** Milliseconds. */
async function longestHoldOf(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The monitor measures only from its first turn on.
  await sleep(5);
  delay.reset();
  await run();
  await sleep(5);
  delay.disable();
  return delay.max / 1e6;
}

async function secondsOf(run: () => unknown): Promise<number> {
  return (await millisecondsOf(run)) / 1_000;
}

async function millisecondsOf(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
