/**
 * Reads plain news and the same as HTML, beside splitting the same paragraphs into sentences with
 * `Intl.Segmenter`, in turns in one process. Prints both ratios and the paragraphs per CPU-second.
 * `npx tsx bench/intake.ts [path of another checkout, to compare with its reader]`.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Reader from '../src/article/read-source.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';

const ROUNDS = 15;
const ARTICLES = 40;
const PARAGRAPHS = 15;

const checkout = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const { readSource } = (await import(
  pathToFileURL(join(checkout, 'src/article/read-source.ts')).href
)) as typeof Reader;
const segmenter = new Intl.Segmenter('id', { granularity: 'sentence' });

const paragraphs = createParagraphs(1, ARTICLES * PARAGRAPHS);
const articles = Array.from({ length: ARTICLES }, () =>
  Array.from({ length: PARAGRAPHS }, () => paragraphs.next()),
);

const sides = {
  segmenter: () => {
    for (const texts of articles)
      for (const text of texts) if (Array.from(segmenter.segment(text)).length === 0) throw new Error(text);
  },
  plain: () => readAll('text', (texts) => texts.join('\n\n')),
  HTML: () => readAll('html', (texts) => texts.map((text) => `<p>${text}</p>`).join('\n')),
};

const seconds = { segmenter: [] as number[], plain: [] as number[], HTML: [] as number[] };
for (let round = -2; round < ROUNDS; round++) {
  for (const side of ['segmenter', 'plain', 'HTML'] as const) {
    const begin = process.cpuUsage();
    await sides[side]();
    const { user, system } = process.cpuUsage(begin);
    if (round >= 0) seconds[side].push((user + system) / 1e6);
  }
}
for (const side of ['plain', 'HTML'] as const) {
  const ratio = median(seconds[side]) / median(seconds.segmenter);
  const rate = (ARTICLES * PARAGRAPHS) / median(seconds[side]);
  console.log(
    `${side.padEnd(6)} ÷ Intl.Segmenter ${ratio.toFixed(2)}, ${rate.toFixed(0)} paragraphs per CPU-second`,
  );
}

async function readAll(format: 'text' | 'html', write: (texts: readonly string[]) => string): Promise<void> {
  for (const texts of articles) await readSource({ text: write(texts), format, sourceLanguage: 'id' });
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}
