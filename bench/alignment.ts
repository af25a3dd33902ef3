/**
 * `npx tsx bench/alignment.ts <folder> [--verses=<folder>] [--count=360]`: how many sentences of
 * professionally translated text are aligned rightly, beside a plain Gale–Church in the same run.
 * The folder holds parallel text (`readParallelLines`); five lines make a paragraph. It is measured
 * as it is, with one target or source sentence removed, with two target sentences merged and with
 * two exchanged: without a lexicon, and with those learned from the other domains. `--verses` is the
 * folder `dist` of npm’s `quran-json`: two to six verses make a paragraph, and the lexicon is learned
 * from those paragraphs themselves.
 *
 * A source sentence is right if all target sentences that it is linked to belong to the same line, or
 * to the lines of the source sentences in the same link, and at least one does; one whose translation
 * was removed is right if it is linked to nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { splitIntoSentences } from '../src/text/sentences/sentences.ts';
import type { Span } from '../src/text/traced-text.ts';
import {
  alignSentences,
  type SentencePair,
  UNCERTAIN,
} from '../src/translation/alignment/align-sentences.ts';
import type { SplitSide } from '../src/translation/alignment/word-links.ts';
import { learnLexicon } from '../src/translation/alignment/learn-lexicon.ts';
import type { LearningPair } from '../src/translation/alignment/learning-pair.ts';
import { type Lexicon, openLexicon } from '../src/translation/alignment/lexicon.ts';
import { galeChurch } from './gale-church.ts';
import { type ParallelLine, readParallelLines, wholeSentences } from './parallel-lines.ts';
import { createRandom } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verses: { type: 'string' }, count: { type: 'string', default: '360' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Which folder holds the parallel text?');
const COUNT = Number(values.count);
const SENTENCES = 5;
const CURVE = [1_000, 3_000, 6_500];

/** A paragraph of lines, and of each target line the source lines that it translates. */
interface Paragraph {
  readonly source: SplitSide;
  readonly target: SplitSide;
  /** The line of each source sentence. */
  readonly sourceLines: readonly number[];
  /** The source lines of each target sentence. */
  readonly targetLines: readonly (readonly number[])[];
}

type Change = (target: string[], lines: number[][], at: number) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  'as it is': () => undefined,
  'target sentence removed': (target, lines, at) => {
    target.splice(at, 1);
    lines.splice(at, 1);
  },
  'source sentence removed': (_, lines, at) => {
    lines[at] = [];
  },
  'two sentences merged': (target, lines, at) => {
    const first = Math.min(at, target.length - 2);
    target.splice(first, 2, `${target[first]} ${target[first + 1]}`);
    lines.splice(first, 2, [...lines[first]!, ...lines[first + 1]!]);
  },
  'two sentences swapped': (target, lines, at) => {
    const first = Math.min(at, target.length - 2);
    target.splice(first, 2, target[first + 1]!, target[first]!);
    lines.splice(first, 2, lines[first + 1]!, lines[first]!);
  },
};

const domains = new Map([...readParallelLines(folder)].map(([name, lines]) => [name, wholeSentences(lines)]));
const certain = { right: 0, rightCertain: 0, wrongCertain: 0 };
measureNews();
if (values.verses !== undefined) measureVerses(values.verses);

function measureNews(): void {
  const learned = new Map([...domains.keys()].map((name) => [name, learn(othersThan(name))]));
  console.log('share of paragraphs of five sentences wholly right (of sentences in brackets)');
  console.log('                          domain  Gale–Church    no lexicon     of other domains');
  for (const [kind, change] of Object.entries(CHANGES))
    for (const [name, lines] of domains) {
      const paragraphs = makeParagraphs(lines, change);
      const shares = [
        rate(paragraphs, alignByLength),
        rate(paragraphs, alignWith(undefined)),
        rate(paragraphs, alignWith(learned.get(name)), true),
      ];
      console.log(`${kind.padEnd(26)}${name.padEnd(8)}${shares.map(inWords).join('  ')}`);
    }
  const { right, rightCertain, wrongCertain } = certain;
  console.log('\npairs with a lexicon that are shown as certain');
  console.log(`  of the right ones  ${percent(rightCertain / right)} (target: at least 95 %)`);
  console.log(
    `  wrong              ${percent(wrongCertain / (rightCertain + wrongCertain))} (target: 0.5 %)`,
  );
  console.log('\ntarget sentence removed: wholly right with a lexicon of so many pairs of other domains');
  for (const [name, lines] of domains) {
    const paragraphs = makeParagraphs(lines, CHANGES['target sentence removed']!);
    const shares = CURVE.map((count) => {
      const lexicon = learn(othersThan(name).slice(0, count));
      return `${count}: ${rate(paragraphs, alignWith(lexicon)).whole.toFixed(3)}`;
    });
    console.log(`  ${name}  ${shares.join('  ')}`);
  }
  const all = [...domains.values()].flat();
  const began = process.cpuUsage();
  const bytes = learnLexicon({ source: 'id', target: 'en' }, all.map(toLearningPair))!;
  const spent = process.cpuUsage(began);
  console.log(
    `\nlearned from ${all.length} pairs in ${((spent.user + spent.system) / 1e6).toFixed(1)} CPU-s: ` +
      `${(bytes.length / 1e6).toFixed(2)} MB (target: 8)`,
  );
}

function measureVerses(from: string): void {
  console.log('\nverses, two to six joined: share of sentences right');
  for (const language of ['en', 'fr']) {
    const paragraphs = makeVerses(from, language);
    const pairs = paragraphs.map(({ source, target }, index) =>
      toLearningPair({ source: source.text, target: target.text }, index),
    );
    const lexicon = openLexicon(learnLexicon({ source: 'id', target: language }, pairs)!);
    const shares = [alignByLength, alignWith(undefined), alignWith(lexicon)].map((align) =>
      rate(paragraphs, align).sentences.toFixed(3),
    );
    console.log(`  ${language}  Gale–Church ${shares[0]}  no lexicon ${shares[1]}  with one ${shares[2]}`);
  }
}

function othersThan(name: string): readonly ParallelLine[] {
  return [...domains].flatMap(([other, lines]) => (other === name ? [] : lines));
}

function learn(lines: readonly ParallelLine[]): Lexicon | undefined {
  const bytes = learnLexicon({ source: 'id', target: 'en' }, lines.map(toLearningPair));
  return bytes && openLexicon(bytes);
}

function toLearningPair({ source, target }: ParallelLine, index: number): LearningPair {
  return { source, target, weight: 1, origins: [index] };
}

function makeParagraphs(lines: readonly ParallelLine[], change: Change): readonly Paragraph[] {
  const random = createRandom(7);
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at + SENTENCES <= lines.length && paragraphs.length < COUNT; at += SENTENCES) {
    const own = lines.slice(at, at + SENTENCES);
    const target = own.map((line) => line.target);
    const owners = own.map((_, index) => [index]);
    change(target, owners, Math.floor(random() * SENTENCES));
    const added = owners.findIndex((lines_) => lines_.length === 0);
    const source = own.flatMap((line, index) => (index === added ? [] : [line.source]));
    const present = own.flatMap((_, index) => (index === added ? [] : [index]));
    paragraphs.push(toParagraph(source, target, 'en', present, owners));
  }
  return paragraphs;
}

function makeVerses(from: string, language: string): readonly Paragraph[] {
  const random = createRandom(7);
  const chapters = (tag: string) =>
    JSON.parse(readFileSync(join(from, `quran_${tag}.json`), 'utf8')) as readonly {
      readonly verses: readonly { readonly translation: string }[];
    }[];
  const translated = chapters(language);
  const paragraphs = chapters('id').flatMap(({ verses }, chapter) => {
    const own: Paragraph[] = [];
    for (let at = 0; at < verses.length;) {
      const end = Math.min(verses.length, at + 2 + Math.floor(random() * 5));
      const indexes = verses.slice(at, end).map((_, index) => index);
      const source = verses.slice(at, end).map((verse) => finish(verse.translation));
      const target = translated[chapter]!.verses.slice(at, end).map((verse) => finish(verse.translation));
      if (source.length > 1)
        own.push(
          toParagraph(
            source,
            target,
            language,
            indexes,
            indexes.map((index) => [index]),
          ),
        );
      at = end;
    }
    return own;
  });
  return paragraphs
    .map((paragraph) => ({ paragraph, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 600)
    .map(({ paragraph }) => paragraph);
}

/** Without notes, and with a full stop at its end. */
function finish(verse: string): string {
  const text = verse
    .replace(/\s+/g, ' ')
    .replace(/\s*\[\d+\]/g, '')
    .trim();
  return /[.!?]["”’»)]*$/.test(text) ? text : `${text.replace(/[,;:]$/, '')}.`;
}

function toParagraph(
  source: readonly string[],
  target: readonly string[],
  language: string,
  sourceLines: readonly number[],
  targetLines: readonly (readonly number[])[],
): Paragraph {
  const left = split(source.join(' '), 'id');
  const right = split(target.join(' '), language);
  return {
    source: left,
    target: right,
    sourceLines: ownersOf(left.sentences, source).map((index) => sourceLines[index]!),
    targetLines: ownersOf(right.sentences, target).map((index) => targetLines[index]!),
  };
}

function split(text: string, language: string): SplitSide {
  return { text, sentences: splitIntoSentences(text, language) };
}

/** Of each sentence: the line with which it has most in common. */
function ownersOf(sentences: readonly Span[], lines: readonly string[]): readonly number[] {
  const ends: number[] = [];
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + 1 + line.length);
  return sentences.map(([start, end]) => {
    const shared = lines.map(
      (line, index) => Math.min(end, ends[index]!) - Math.max(start, ends[index]! - line.length),
    );
    return shared.indexOf(Math.max(...shared));
  });
}

type Align = (paragraph: Paragraph) => readonly SentencePair[];

function alignWith(lexicon: Lexicon | undefined): Align {
  return ({ source, target }) => alignSentences(source, target, lexicon);
}

function alignByLength({ source, target }: Paragraph): readonly SentencePair[] {
  const lengths = ({ sentences }: SplitSide) => sentences.map(([start, end]) => end - start);
  return galeChurch(lengths(source), lengths(target)).map(([left, right]) => ({
    source: left,
    target: right,
    confidence: 1,
  }));
}

interface Rate {
  readonly whole: number;
  readonly sentences: number;
}

function rate(paragraphs: readonly Paragraph[], align: Align, counted = false): Rate {
  let whole = 0;
  let right = 0;
  let all = 0;
  for (const paragraph of paragraphs) {
    const pairs = align(paragraph);
    const good = paragraph.sourceLines.filter((line, index) => isRight(paragraph, pairs, line, index)).length;
    right += good;
    all += paragraph.sourceLines.length;
    if (good === paragraph.sourceLines.length) whole++;
    if (counted) count(paragraph, pairs);
  }
  return { whole: whole / paragraphs.length, sentences: right / all };
}

function isRight(
  { sourceLines, targetLines }: Paragraph,
  pairs: readonly SentencePair[],
  line: number,
  index: number,
): boolean {
  const own = pairs.filter(({ source }) => source.includes(index));
  const linked = own.flatMap(({ target }) => target);
  if (!targetLines.some((lines) => lines.includes(line))) return linked.length === 0;
  const together = own.flatMap(({ source }) => source.map((each) => sourceLines[each]!));
  return (
    linked.some((target) => targetLines[target]!.includes(line)) &&
    linked.every((target) => targetLines[target]!.some((each) => together.includes(each)))
  );
}

function count(paragraph: Paragraph, pairs: readonly SentencePair[]): void {
  for (const pair of pairs) {
    if (pair.source.length === 0 || pair.target.length === 0) continue;
    const lines = pair.source.map((index) => paragraph.sourceLines[index]!);
    const isGood =
      pair.target.every((index) => paragraph.targetLines[index]!.some((line) => lines.includes(line))) &&
      lines.every((line) => pair.target.some((index) => paragraph.targetLines[index]!.includes(line)));
    const isCertain = pair.confidence >= UNCERTAIN;
    if (isGood) certain.right++;
    if (isGood && isCertain) certain.rightCertain++;
    if (!isGood && isCertain) certain.wrongCertain++;
  }
}

function inWords({ whole, sentences }: Rate): string {
  return `${whole.toFixed(3)} (${sentences.toFixed(3)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
