/**
 * Measures how well the reader finds the text of web pages, beside plain Readability on linkedom.
 * The folder has `001.html` … and `expected.json`: for each file, passages that belong to its text
 * (`with`) and passages that do not (`without`). Scored as trafilatura scores itself: white space
 * is single, and each passage counts once. Our text is the article's title and all its paragraphs,
 * captions too, though trafilatura's own text has none.
 * Then it prints the time per page ÷ Readability's on linkedom, pages in turns in one process.
 * `npx tsx bench/main-text.ts <folder> [--list]` (`--list` prints what was missed or wrongly taken)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readSourceBytes } from '../src/article/read-bytes.ts';
import { decode } from '../src/text/decode/decode.ts';
import { declaredCharset } from '../src/article/html/declared-charset.ts';
import { Problem } from '../src/problem.ts';

interface Passages {
  readonly with: readonly string[];
  readonly without: readonly string[];
}

const [folder, option] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: npx tsx bench/main-text.ts <folder> [--list]');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Passages>;
const ROUNDS = 3;
const LIMITS = { bytes: 16 * 1024 * 1024, paragraphs: 20_000 };

const readers = { sejajar: ourText, readability: readabilityText };
type Reader = keyof typeof readers;
const names = Object.keys(readers) as Reader[];
const counts = {
  sejajar: { found: 0, missed: 0, taken: 0 },
  readability: { found: 0, missed: 0, taken: 0 },
};
const ratios: number[] = [];
const seconds = { sejajar: 0, readability: 0 };

for (const [file, passages] of Object.entries(expected)) {
  const bytes = readFileSync(join(folder, file));
  const best = { sejajar: Infinity, readability: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const begin = performance.now();
      const text = await readers[name](bytes);
      best[name] = Math.min(best[name], (performance.now() - begin) / 1000);
      if (round === 0) score(name, file, text, passages);
    }
  }
  ratios.push(best.sejajar / best.readability);
  for (const name of names) seconds[name] += best[name];
}

for (const name of names) {
  const { found, missed, taken } = counts[name];
  const [precision, recall] = [found / (found + taken), found / (found + missed)];
  const f = (2 * precision * recall) / (precision + recall);
  console.log(
    `${name.padEnd(12)} F ${f.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`,
  );
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
const whole = seconds.sejajar / seconds.readability;
console.log(
  `time ÷ Readability on linkedom: ${whole.toFixed(2)} for all pages, ${median.toFixed(2)} at the median`,
);

async function ourText(content: Uint8Array): Promise<string> {
  try {
    const { reading } = await readSourceBytes({
      content,
      format: 'html',
      sourceLanguage: 'id',
      limits: LIMITS,
    });
    const { title, paragraphs } = reading.source;
    return [title, ...paragraphs.map(({ text }) => text)].join('\n');
  } catch (error) {
    if (error instanceof Problem) return '';
    throw error;
  }
}

function readabilityText(content: Uint8Array): string {
  const { document } = parseHTML(decode(content, declaredCharset(content)).text);
  return new Readability(document).parse()?.textContent ?? '';
}

function score(name: Reader, file: string, text: string, passages: Passages): void {
  const whole = singleSpaced(text);
  const isIn = (passage: string) => whole.includes(singleSpaced(passage));
  const missed = passages.with.filter((passage) => !isIn(passage));
  const taken = passages.without.filter(isIn);
  counts[name].found += passages.with.length - missed.length;
  counts[name].missed += missed.length;
  counts[name].taken += taken.length;
  if (option !== '--list' || name !== 'sejajar') return;
  for (const passage of missed) console.log(`${file} missed ${JSON.stringify(passage)}`);
  for (const passage of taken) console.log(`${file} taken  ${JSON.stringify(passage)}`);
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
