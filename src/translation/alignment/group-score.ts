import type { Span } from '../../text/traced-text.ts';
import type { Lexicon } from './lexicon.ts';
import { type LinkedWords, linkWords, type WordSide } from './word-links.ts';

/** A text and its sentences. */
export interface SplitSide {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Consecutive sentences of both sides, ends exclusive; none of them is empty. */
export interface Group {
  readonly source: Span;
  readonly target: Span;
}

/**
 * How much more probable it is that the sentences of a group translate each other than that they
 * have nothing to do with each other: the natural logarithm of the ratio.
 */
export type ScoreGroup = (group: Group) => number;

/**
 * Found by a random search on professionally translated news and verses (`bench/alignment.ts`):
 * small changes make no difference.
 */
const WEIGHTS = {
  /** What two groups are worth before they are compared. */
  base: 2.7,
  words: 0.33,
  lengths: 0.47,
  marks: 1.6,
};
/** How probable it is that a translator leaves a word without a counterpart. */
const FREE = 0.57;
/** The score of a number that has no counterpart. */
const LOST_NUMBER = -3.7;
/** Variance of the length ratio per character; 6.8 in Gale and Church (1993). */
const VARIANCE = 4.5;
/** The longest difference of lengths that counts. */
const LEAST_TAIL = 1e-12;
/** Added to both lengths, so that an omitted sentence does not make all others seem too short. */
const EVEN_CHARACTERS = 800;
/**
 * A character of these scripts is a syllable or a word, so only the paragraph itself gives the
 * ratio.
 */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Compares words, lengths and marks. */
export function createScoreGroup(source: SplitSide, target: SplitSide, lexicon?: Lexicon): ScoreGroup {
  const sources = sentencesOf(source);
  const targets = sentencesOf(target);
  const words = compareWords(linkWords(sources, targets, lexicon));
  const lengths = compareLengths(source, target);
  const marks = compareMarks(sources, targets);
  return (group) =>
    WEIGHTS.base +
    WEIGHTS.words * words(group) +
    WEIGHTS.lengths * lengths(group) +
    WEIGHTS.marks * marks(group);
}

const sentencesOf = ({ text, sentences }: SplitSide) =>
  sentences.map(([start, end]) => text.slice(start, end));

function compareWords({ source, target, links }: LinkedWords): ScoreGroup {
  const forward = new Float64Array(source.sentences.length * target.words.length);
  const backward = new Float64Array(target.sentences.length * source.words.length);
  const ofSource = occurrences(source);
  const ofTarget = occurrences(target);
  for (const link of links) {
    for (const sentence of ofSource[link.source]!)
      forward[sentence * target.words.length + link.target]! += link.forward;
    for (const sentence of ofTarget[link.target]!)
      backward[sentence * source.words.length + link.source]! += link.backward;
  }
  const explainTarget = createExplain(target, forward);
  const explainSource = createExplain(source, backward);
  const sourceCounts = source.sentences.map((words) => words.length);
  const targetCounts = target.sentences.map((words) => words.length);
  return (group) =>
    explainTarget(group.target, group.source, sum(sourceCounts, group.source)) +
    explainSource(group.source, group.target, sum(targetCounts, group.target));
}

/** Of each word: the sentences in which it occurs. */
function occurrences({ words, sentences }: WordSide): readonly (readonly number[])[] {
  const found = words.map((): number[] => []);
  sentences.forEach((own, sentence) => own.forEach((word) => found[word]!.push(sentence)));
  return found;
}

/**
 * How much better the words of some sentences are explained by the other side's sentences than by
 * chance. A word counts once, so that a sentence about the same subject does not count as a
 * translation.
 *
 * @param given of each sentence of the other side and each word: the sum of the probabilities
 */
function createExplain({ words, sentences, shares, translated }: WordSide, given: Float64Array) {
  const bound = 1 - FREE;
  const missing = Float64Array.from(translated, (probability, word) => {
    const lost = Math.log(1 - bound * probability);
    return words[word]!.isNumber ? Math.min(lost, LOST_NUMBER) : lost;
  });
  const seen = new Int32Array(words.length);
  let turn = 0;
  return ([first, end]: Span, [from, to]: Span, count: number): number => {
    turn++;
    let score = 0;
    for (let sentence = first; sentence < end; sentence++)
      for (const word of sentences[sentence]!) {
        if (seen[word] === turn) continue;
        seen[word] = turn;
        let probability = 0;
        for (let other = from; other < to; other++) probability += given[other * words.length + word]!;
        score +=
          probability > 0 ? Math.log(FREE + (bound * probability) / count / shares[word]!) : missing[word]!;
      }
    return score;
  };
}

/** The logarithm of the probability that a translation's length differs so much from the expected one. */
function compareLengths(source: SplitSide, target: SplitSide): ScoreGroup {
  const even = DENSE.test(source.text) || DENSE.test(target.text) ? 1 : EVEN_CHARACTERS;
  const ratio = (target.text.length + even) / (source.text.length + even);
  const sources = source.sentences.map(([start, end]) => end - start);
  const targets = target.sentences.map(([start, end]) => end - start);
  return (group) => {
    const before = sum(sources, group.source);
    const after = sum(targets, group.target);
    const mean = (before + after / ratio) / 2;
    const deviation = Math.abs(after - before * ratio) / Math.sqrt(mean * VARIANCE);
    return Math.log(Math.max(2 * normalTail(deviation), LEAST_TAIL));
  };
}

/**
 * The upper tail of the normal distribution for z ≥ 0 (Abramowitz and Stegun 26.2.17; error below
 * 7.5e-8).
 */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 0.3989423 * Math.exp((-z * z) / 2) * series;
}

/** A question, an exclamation, a quotation, a colon at the end. */
const MARKS = [/\?(?=["”’»)\s]*$)/u, /!(?=["”’»)\s]*$)/u, /["“”«»]/u, /:\s*$/u];

/** The number of marks that both sides have, less those that one of them lacks. */
function compareMarks(sources: readonly string[], targets: readonly string[]): ScoreGroup {
  const marksOf = (sentences: readonly string[]) =>
    sentences.map((sentence) =>
      MARKS.reduce((bits, mark, bit) => bits | (Number(mark.test(sentence)) << bit), 0),
    );
  const left = marksOf(sources);
  const right = marksOf(targets);
  // A mark that one language does not use says nothing.
  const shared = union(left, [0, left.length]) & union(right, [0, right.length]);
  return ({ source, target }) => {
    const here = union(left, source) & shared;
    const there = union(right, target) & shared;
    return bitsOf(here & there) - bitsOf(here ^ there);
  };
}

function union(bits: readonly number[], [from, to]: Span): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= bits[at]!;
  return all;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

function sum(values: readonly number[], [from, to]: Span): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}
