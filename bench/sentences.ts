/**
 * Measures how many paragraphs are split into sentences per CPU second, beside `Intl.Segmenter` in
 * the same run. The paragraphs are those of the sample, in three languages. `npx tsx
 * bench/sentences.ts`
 */
import { readFileSync } from 'node:fs';
import { readTmx } from '../src/interchange/tmx/tmx-read.ts';
import { splitIntoSentences } from '../src/text/sentences/sentences.ts';

const PROMISED = 50_000;
const CPU_SECONDS = 2;

const { units } = readTmx(readFileSync('samples/kerja-sama-prancis-mali.tmx'), { usualSource: 'id' });
const paragraphs = units.flatMap(({ sourceLanguage, source, translations }) => [
  { language: sourceLanguage, text: source },
  ...translations,
]);

function measure(split: (text: string, language: string) => unknown): number {
  const run = (seconds: number): number => {
    const start = process.cpuUsage();
    for (let done = 0; ; done += paragraphs.length) {
      const { user, system } = process.cpuUsage(start);
      const spent = (user + system) / 1e6;
      if (spent >= seconds) return done / spent;
      for (const { text, language } of paragraphs) split(text, language);
    }
  };
  run(CPU_SECONDS / 4);
  return Math.round(run(CPU_SECONDS));
}

const segmenters = new Map(
  ['id', 'en', 'fr'].map((language) => [language, new Intl.Segmenter(language, { granularity: 'sentence' })]),
);
const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0) / paragraphs.length;
const ours = measure(splitIntoSentences);
const theirs = measure((text, language) => [...segmenters.get(language)!.segment(text)]);
console.log(`paragraphs of ${Math.round(characters)} characters on average, a CPU-second`);
console.log(`splitIntoSentences  ${ours}  (promised: ${PROMISED})`);
console.log(`Intl.Segmenter      ${theirs}`);
if (ours < PROMISED) process.exitCode = 1;
