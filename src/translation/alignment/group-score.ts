import type { Lexicon } from './lexicon.ts';
import { type LinkedWords, linkWords, type SplitSide, type WordSide } from './word-links.ts';

/** Consecutive sentences of both sides, at least one of each. */
export interface Group {
  /** Index of the first one of the source, and how many they are. */
  readonly source: number;
  readonly sources: number;
  /** The same of the target. */
  readonly target: number;
  readonly targets: number;
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
/** How probable it is that a translator leaves a number out. */
const LOST_NUMBER = Math.exp(-4.2);
/** Variance of the length ratio per character; 6.8 in Gale and Church (1993). */
const VARIANCE = 4.5;
/** The longest difference of lengths that counts. */
const LEAST_TAIL = 1e-12;
/**
 * Characters of the usual ratio that are added to both lengths, so that an omitted sentence does not make
 * all others seem too short.
 */
const USUAL_CHARACTERS = 3000;
/** A character of these scripts is a syllable or a word, so one to one is not what is usual. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Compares words, lengths and marks. */
export function createScoreGroup(source: SplitSide, target: SplitSide, lexicon?: Lexicon): ScoreGroup {
  const words = compareWords(linkWords(source, target, lexicon));
  const lengths = compareLengths(source, target, lexicon?.habits.lengthRatio);
  const marks = compareMarks(source, target);
  return (group) =>
    WEIGHTS.base +
    WEIGHTS.words * words(group) +
    WEIGHTS.lengths * lengths(group) +
    WEIGHTS.marks * marks(group);
}

function compareWords({ source, target, links }: LinkedWords): ScoreGroup {
  const rows = source.sentences.length;
  const columns = target.sentences.length;
  const forward = new Array<number>(target.words.length * rows).fill(0);
  const backward = new Array<number>(source.words.length * columns).fill(0);
  const ofSource = occurrences(source);
  const ofTarget = occurrences(target);
  for (const link of links) {
    for (const sentence of ofSource[link.source]!) forward[link.target * rows + sentence]! += link.forward;
    for (const sentence of ofTarget[link.target]!)
      backward[link.source * columns + sentence]! += link.backward;
  }
  const explainTarget = createExplain(target, forward, rows);
  const explainSource = createExplain(source, backward, columns);
  const sourceCounts = source.sentences.map((words) => words.length);
  const targetCounts = target.sentences.map((words) => words.length);
  return ({ source: from, sources, target: to, targets }) =>
    explainTarget(to, targets, from, sources, sum(sourceCounts, from, sources)) +
    explainSource(from, sources, to, targets, sum(targetCounts, to, targets));
}

/** Of each word: the sentences in which it occurs. */
function occurrences({ words, sentences }: WordSide): readonly (readonly number[])[] {
  const found = words.map((): number[] => []);
  sentences.forEach((own, sentence) => own.forEach((word) => found[word]!.push(sentence)));
  return found;
}

/**
 * How well the sentences from `first` on are explained by those of the other side from `other` on.
 *
 * @param words of the other side's sentences, each once in its sentence
 */
type Explain = (first: number, count: number, other: number, others: number, words: number) => number;

/**
 * How much better the words of some sentences are explained by the other side's sentences than by
 * chance. A word counts once, so that a sentence about the same subject does not count as a
 * translation.
 *
 * @param given of each word and each sentence of the other side: the sum of the probabilities
 * @param all how many sentences the other side has
 */
function createExplain(
  { words, sentences, shares, translated }: WordSide,
  given: readonly number[],
  all: number,
): Explain {
  const bound = 1 - FREE;
  const unexplained = translated.map((probability, word) => {
    const lost = 1 - bound * probability;
    return words[word]!.isNumber ? Math.min(lost, LOST_NUMBER) : lost;
  });
  const gains = shares.map((share) => bound / share);
  const explain = (own: readonly number[], other: number, others: number, otherWords: number) => {
    let sum = 0;
    // Most factors are multiplied first, because a logarithm takes as long as ten products.
    let product = 1;
    const perWord = 1 / otherWords;
    for (const word of own) {
      let probability = 0;
      for (let at = word * all + other, end = at + others; at < end; at++) probability += given[at]!;
      product *= probability > 0 ? FREE + gains[word]! * probability * perWord : unexplained[word]!;
      if (product > SMALLEST_PRODUCT && product < LARGEST_PRODUCT) continue;
      sum += Math.log(product);
      product = 1;
    }
    return sum + Math.log(product);
  };
  const isLinked = words.map((_, word) => isGiven(given, word * all, all));
  const linked = sentences.map((own) => own.filter((word) => isLinked[word]));
  /** Of each sentence: the part that is the same for all sentences of the other side. */
  const unlinked = sentences.map((own) =>
    explain(
      own.filter((word) => !isLinked[word]),
      0,
      all,
      1,
    ),
  );
  /** Of each sentence: what is known of it alone, by the other side's sentences. */
  const known = sentences.map((): number[] => []);
  const repeated = repeatedWords(sentences, words.length);
  return (first, count, other, others, otherWords) => {
    let sum = 0;
    for (let sentence = first; sentence < first + count; sentence++) {
      sum += known[sentence]![others * all + other] ??=
        unlinked[sentence]! + explain(linked[sentence]!, other, others, otherWords);
      const again = sentence === first ? [] : repeated(sentence, first);
      if (again.length > 0) sum -= explain(again, other, others, otherWords);
    }
    return sum;
  };
}

function isGiven(given: readonly number[], from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (given[at]! > 0) return true;
  return false;
}

/** Gives the words of a sentence that stand in those before it too, from `first` on. */
function repeatedWords(
  sentences: readonly (readonly number[])[],
  words: number,
): (sentence: number, first: number) => readonly number[] {
  const last = new Array<number>(words).fill(-1);
  /** With the last sentence before that has the word. */
  const repeated = sentences.map((own, sentence) => {
    const again: { readonly word: number; readonly before: number }[] = [];
    for (const word of own) {
      if (last[word]! >= 0) again.push({ word, before: last[word]! });
      last[word] = sentence;
    }
    return again;
  });
  return (sentence, first) =>
    repeated[sentence]!.filter(({ before }) => before >= first).map(({ word }) => word);
}

const SMALLEST_PRODUCT = 1e-150;
const LARGEST_PRODUCT = 1e150;

/**
 * The logarithm of the probability that a translation's length differs so much from the expected one.
 *
 * @param usual the length of translations for that of their sources, if it is known
 */
function compareLengths(source: SplitSide, target: SplitSide, usual: number | undefined): ScoreGroup {
  const isDense = DENSE.test(source.text) || DENSE.test(target.text);
  const added = usual === undefined && isDense ? 1 : USUAL_CHARACTERS;
  const ratio = (target.text.length + added * (usual ?? 1)) / (source.text.length + added);
  const sources = source.sentences.map(([start, end]) => end - start);
  const targets = target.sentences.map(([start, end]) => end - start);
  return (group) => {
    const before = sum(sources, group.source, group.sources);
    const after = sum(targets, group.target, group.targets);
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
function compareMarks(source: SplitSide, target: SplitSide): ScoreGroup {
  const marksOf = ({ text, sentences }: SplitSide) =>
    sentences.map(([start, end]) => {
      const sentence = text.slice(start, end);
      return MARKS.reduce((bits, mark, bit) => bits | (Number(mark.test(sentence)) << bit), 0);
    });
  const left = marksOf(source);
  const right = marksOf(target);
  // A mark that one language does not use says nothing.
  const shared = union(left, 0, left.length) & union(right, 0, right.length);
  return ({ source: first, sources, target: other, targets }) => {
    const here = union(left, first, sources) & shared;
    const there = union(right, other, targets) & shared;
    return bitsOf(here & there) - bitsOf(here ^ there);
  };
}

function union(bits: readonly number[], first: number, count: number): number {
  let all = 0;
  for (let at = first; at < first + count; at++) all |= bits[at]!;
  return all;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

function sum(values: readonly number[], first: number, count: number): number {
  let total = 0;
  for (let at = first; at < first + count; at++) total += values[at]!;
  return total;
}
