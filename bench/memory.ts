/**
 * Measures a translation memory of a million paragraphs: exact look-up beside a bare prepared
 * statement, fuzzy look-up beside a comparison with every segment, and how long the event loop was
 * blocked. `npx tsx bench/memory.ts [--segments=1000000] [--postgres]`. The memory on SQLite is built
 * once and kept in the folder for temporary files. With `--postgres`, it is built on a PostgreSQL that
 * is started for it and deleted at the end.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { createSuggestions, type FuzzyMatches } from '../src/storage/fuzzy/create-suggestions.ts';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { segmentHash } from '../src/storage/memory/segments.ts';
import type { NewTranslation } from '../src/translation/memory.ts';
import { ask, findPrograms, startPostgres } from '../test/support/postgres-server.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';
import { countOut } from './count-out.ts';

const { values } = parseArgs({
  options: {
    segments: { type: 'string', default: '1000000' },
    postgres: { type: 'boolean', default: false },
  },
});
const SEGMENTS = Number(values.segments);
const EXACT = 20_000;
const FUZZY = 1_000;
const COMPARED = 100;
const THRESHOLD = 75;
/** The number of matches that a page shows. */
const BEST = 5;

const folder = join(tmpdir(), 'sejajar-bench-memory');
const file = join(folder, `${SEGMENTS}.db`);
if (values.postgres) await measureOnPostgres();
else {
  if (!existsSync(file)) await build();
  await measureOnSqlite();
}

/** The texts of the memory. */
interface Segments {
  readonly count: number;
  /** @param number from 1 to the count */
  at(number: number): string;
  all(): Iterable<string>;
}

async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true });
  const store = await openStore({ url: `file:${unfinished}` });
  const filled = await secondsOf(() => fill(store));
  const size = statSync(unfinished).size;
  const suggestions = createSuggestions({ url: `file:${unfinished}`, onFault: fail });
  const indexed = await secondsOf(() => suggestions.catchUp());
  await suggestions.close();
  await store.close();
  checkpoint(unfinished);
  renameSync(unfinished, file);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(`built          ${SEGMENTS} segments in ${filled.toFixed(0)} s, ${megabytes(size)}`);
  console.log(
    `fuzzy index    in ${indexed.toFixed(0)} s more, ${megabytes(statSync(file).size - size)} more`,
  );
}

async function fill(store: Store): Promise<void> {
  const paragraphs = createParagraphs(1, SEGMENTS);
  for (let done = 0; done < SEGMENTS;) {
    const batch = Array.from({ length: Math.min(5_000, SEGMENTS - done) }, () =>
      translated(paragraphs.next()),
    );
    await store.memory.add(batch);
    done += batch.length;
  }
}

function translated(source: string): NewTranslation {
  const text = source.split(' ').reverse().join(' ');
  const provenance = { date: '2026-11-23T08:00:00.000Z', engine: 'deepl' };
  return { sourceLanguage: 'id', source, target: 'en', text, origin: 'machine', provenance };
}

function checkpoint(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

async function measureOnSqlite(): Promise<void> {
  const url = `file:${file}`;
  const store = await openStore({ url });
  const suggestions = createSuggestions({ url, onFault: fail });
  const database = new DatabaseSync(file);
  const segments = segmentsIn(database);
  try {
    await suggestions.catchUp();
    await measureExact(store, database, segments);
    await measureFuzzy(suggestions, segments);
    await compareWithCountingOut(suggestions, segments);
  } finally {
    await suggestions.close();
    await store.close();
    database.close();
  }
}

function segmentsIn(database: DatabaseSyncInstance): Segments {
  const read = database.prepare('select text from segment where id >= ? order by id limit 1');
  const { newest } = database.prepare('select max(id) as newest from segment').get() as { newest: number };
  return {
    count: newest,
    at: (number) => (read.get(number) as { text: string }).text,
    *all() {
      const rows = database.prepare('select text from segment').iterate();
      for (const { text } of rows as IterableIterator<{ text: string }>) yield text;
    },
  };
}

async function measureOnPostgres(): Promise<void> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error('There is no PostgreSQL on this machine.');
  const server = await startPostgres(programs, { durable: true });
  const store = await openStore({ url: server.url });
  const suggestions = createSuggestions({ url: server.url, onFault: fail });
  try {
    const filled = await secondsOf(() => fill(store));
    const size = await sizeOf(server.url);
    const indexed = await secondsOf(() => suggestions.catchUp());
    const more = (await sizeOf(server.url)) - size;
    console.log(`built          ${SEGMENTS} segments in ${filled.toFixed(0)} s, ${size.toFixed(0)} MB`);
    console.log(`fuzzy index    in ${indexed.toFixed(0)} s more, ${more.toFixed(0)} MB more`);
    // PostgreSQL does it by itself within a few minutes.
    await ask(server.url, 'vacuum analyze');
    const paragraphs = createParagraphs(1, SEGMENTS);
    const texts = [...new Set(Array.from({ length: SEGMENTS }, () => paragraphs.next()))];
    const segments = { count: texts.length, at: (number: number) => texts[number - 1]!, all: () => texts };
    await measureTwelve(store, segments);
    await measureFuzzy(suggestions, segments);
    await compareWithCountingOut(suggestions, segments);
  } finally {
    await suggestions.close();
    await store.close();
    await server.remove();
  }
}

/** In MB. */
async function sizeOf(url: string): Promise<number> {
  const [row] = await ask(url, 'select pg_database_size(current_database()) / 1000000 as megabytes');
  return Number(row!['megabytes']);
}

/** An article's paragraphs together. */
async function measureTwelve(store: Store, segments: Segments): Promise<void> {
  const texts = pick(segments, EXACT, 7);
  const times: number[] = [];
  for (let start = 0; start < EXACT; start += 12) {
    const twelve = texts.slice(start, start + 12);
    times.push(await secondsOf(() => store.memory.lookUp('id', 'en', twelve)));
  }
  console.log(`exact, twelve  ${percentiles(times)}, for twelve at once`);
}

/** Alternates between the two, so that other load on the machine affects both. */
async function measureExact(store: Store, database: DatabaseSyncInstance, segments: Segments): Promise<void> {
  const bare = database.prepare(`
    select translation.* from segment
    join choice on choice.segment_id = segment.id and choice.target = ?
    join translation on translation.id = choice.translation_id
    where segment.hash = ?`);
  const texts = pick(segments, EXACT, 7);
  const hashes = texts.map((text) => segmentHash({ language: 'id', text }));
  const runs = {
    bare(start: number, end: number) {
      for (let index = start; index < end; index++) bare.get('en', hashes[index]);
    },
    async one(start: number, end: number) {
      for (let index = start; index < end; index++) await store.memory.lookUp('id', 'en', [texts[index]!]);
    },
    async article(start: number, end: number) {
      await store.memory.lookUp('id', 'en', texts.slice(start, end));
    },
  };
  const time = { bare: 0, one: 0, article: 0 };
  const names = ['bare', 'one', 'article'] as const;
  for (let start = 0; start < EXACT; start += 12) {
    const end = Math.min(start + 12, EXACT);
    // Each connection reads the pages once before the measurement starts.
    for (const name of names) await runs[name](start, end);
    for (const name of names) time[name] += await secondsOf(() => runs[name](start, end));
  }
  const each = (seconds: number) => `${((seconds / EXACT) * 1e6).toFixed(1)} µs`;
  const ratio = (seconds: number) => `${(seconds / time.bare).toFixed(2)} × bare`;
  console.log(`exact, bare    ${each(time.bare)} a segment: a prepared statement, its key at hand`);
  console.log(`exact, one     ${each(time.one)}, ${ratio(time.one)}`);
  console.log(
    `exact, twelve  ${each(time.article)}, ${ratio(time.article)}: an article's paragraphs together`,
  );
}

async function measureFuzzy(suggestions: FuzzyMatches, segments: Segments): Promise<void> {
  const texts = queries(segments, FUZZY, 11);
  const query = { threshold: THRESHOLD, limit: BEST, reader: 'writer' as const };
  const times: number[] = [];
  let seconds = 0;
  const held = await delayOf(async () => {
    for (const text of texts) {
      times.push(await secondsOf(() => suggestions.find('id', 'en', [text], query)));
      seconds += times.at(-1)!;
    }
  });
  const idle = await delayOf(() => sleep(seconds * 1e3));
  console.log(`fuzzy          ${percentiles(times)}`);
  console.log(`event loop     late by ${held} meanwhile, by ${idle} when idle for as long`);
}

function percentiles(seconds: readonly number[]): string {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.ceil(share * sorted.length) - 1]! * 1e3).toFixed(2)} ms`;
  return `p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, longest ${at(1)}, of ${seconds.length}`;
}

async function delayOf(run: () => Promise<void>): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await run();
  delay.disable();
  const milliseconds = (nanoseconds: number) => `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return `${milliseconds(delay.percentile(99))} (p99), ${milliseconds(delay.max)} at most`;
}

async function compareWithCountingOut(suggestions: FuzzyMatches, segments: Segments): Promise<void> {
  const texts = queries(segments, COMPARED, 13);
  const all = new Map<string, readonly number[]>();
  const seconds = await secondsOf(() => countOut(segments.all(), texts, THRESHOLD, all));
  const found = await suggestions.find('id', 'en', texts, {
    threshold: THRESHOLD,
    limit: 10_000,
    reader: 'writer',
  });
  const tally = { best: 0, bestFound: 0, all: 0, allFound: 0 };
  for (const [text, percentages] of all) {
    const own = (found.get(text) ?? []).map((each) => each.percentage);
    tally.all += percentages.length;
    tally.allFound += own.length;
    tally.best += Math.min(BEST, percentages.length);
    tally.bestFound += percentages
      .slice(0, BEST)
      .filter((percentage, index) => own[index] === percentage).length;
  }
  const share = (some: number, of: number) => `${some} of ${of} (${((100 * some) / of).toFixed(1)} %)`;
  console.log(`counted out    ${COMPARED} texts against every segment in ${seconds.toFixed(0)} s`);
  console.log(
    `found          ${share(tally.bestFound, tally.best)} of the ${BEST} best, ${share(tally.allFound, tally.all)} of all`,
  );
}

/** Three out of four are edited segments of the memory; one is new. */
function queries(segments: Segments, count: number, seed: number): readonly string[] {
  const editor = createParagraphs(seed, count);
  return pick(segments, count, seed).map((text, index) =>
    index % 4 === 3 ? editor.next() : editor.edit(text, 0.02 + (0.22 * index) / count),
  );
}

/** Spread over the whole memory, in random order. */
function pick(segments: Segments, count: number, seed: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    segments.at(1 + (((index * 7919 + seed) * 104_729) % segments.count)),
  );
}

async function secondsOf(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1e3;
}

function fail(error: unknown): never {
  throw error;
}
