/**
 * `npx tsx bench/learning.ts [--units=30000] [--postgres]`: a memory of so many imported units, and what it
 * costs to find out that a lexicon is due, to read the memory, and to learn: time, the longest turn of the
 * event loop, and memory of the process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createLearn } from '../src/jobs/threads/learn-in-threads.ts';
import { createThreads } from '../src/jobs/threads/create-threads.ts';
import { openStore } from '../src/storage/open-store.ts';
import { createLearning } from '../src/translation/learning/create-learning.ts';
import { translated } from './filled-store.ts';
import { startDurablePostgres } from './fleet.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '30000' },
    postgres: { type: 'boolean', default: false },
  },
});
const UNITS = Number(values.units);
const AT_ONCE = 500;

const folder = mkdtempSync(join(tmpdir(), 'sejajar-learning-'));
const postgres = values.postgres ? await startDurablePostgres() : undefined;
const store = await openStore({ url: postgres?.url ?? `file:${join(folder, 'sejajar.db')}` });
const threads = createThreads({
  settings: { taskSeconds: 600, limits: { bytes: 2 * 1024 * 1024 } },
  most: 1,
});
let learnedIn = 0;
const learn = createLearn(threads);
const learning = createLearning({
  ...store,
  async learn(order, signal) {
    const began = performance.now();
    report('counted and read, with pauses', began - readFrom);
    return learn(order, signal).finally(() => (learnedIn = performance.now() - began));
  },
  onLearned: () => undefined,
  onFault: (error) => console.error(error),
});
let readFrom = 0;
try {
  const paragraphs = createParagraphs(1, UNITS);
  for (let done = 0; done < UNITS; done += AT_ONCE) {
    const texts = Array.from({ length: Math.min(AT_ONCE, UNITS - done) }, () => paragraphs.next());
    await store.memory.add(texts.map((text) => ({ ...translated(text, 'en'), origin: 'imported' as const })));
  }
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  let parts = 0;
  for await (const part of store.lexicons.learnable()) parts += part.length;
  report(`counted in ${parts} parts`, performance.now() - began);
  readFrom = performance.now();
  const [learned] = (await learning.learnAll())!;
  report('learned in the thread', learnedIn);
  const { snapshot } = learned!.stored!;
  console.log(`pairs ${snapshot.pairs} of ${snapshot.known}, lexicon ${(snapshot.size / 1e6).toFixed(2)} MB`);
  console.log(
    `longest turn ${(delay.max / 1e6).toFixed(0)} ms, 99 % ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  );
  console.log(`highest memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  await learning.stop();
  await threads.close();
  await store.close();
  await postgres?.stop('immediate');
  rmSync(folder, { recursive: true });
}

function report(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(30)} ${(milliseconds / 1_000).toFixed(1)} s`);
}
