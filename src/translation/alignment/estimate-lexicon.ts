import type { LearningPair } from './learning-pair.ts';
import {
  type CountedWord,
  encodeLexicon,
  type Habits,
  type LexiconPair,
  MOST_PAIRS,
  MOST_WORDS,
} from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Rounds of expectation and maximization. */
const ROUNDS = 5;
/** Of each source word. The others would take memory and time, and are hardly ever right. */
const MOST_CANDIDATES = 30;
/**
 * How surely two words must occur together more often than by chance (Dunning's log-likelihood
 * ratio; 10.8 is one in a thousand). In a small memory, words of the same articles occur together.
 */
const LEAST_EVIDENCE = 25;
/** The share of words that no word of the other side explains. */
const NULL_SHARE = 0.1;
/** Added to each sum, so that a word that was seen twice is not believed as one seen often. */
const DOUBT = 8;
const LEAST_PROBABILITY = 0.01;
/** Of each source word. */
const MOST_KEPT = 12;

/**
 * Estimates how probably words translate each other, in both directions: IBM model 1 with a null
 * word, over the words that occur together more often than by chance and in two different origins.
 * `undefined` if there are none.
 *
 * @param habits to be stored with them
 */
export function estimateLexicon(pairs: readonly LearningPair[], habits: Habits): Uint8Array | undefined {
  const source = readWords(pairs, ({ source: text }) => text);
  const target = readWords(pairs, ({ target: text }) => text);
  const candidates = findCandidates(pairs, source, target);
  if (candidates.targets.length === 0) return undefined;
  const table = startTable(candidates, target.words.length);
  for (let round = 0; round < ROUNDS; round++) improve(table, candidates, pairs, source, target);
  return encodeLexicon(source.words, target.words, strongest(table, candidates), habits);
}

/** The words of one side of all pairs. */
interface ReadWords {
  /** Those of two origins, by ascending hash. */
  readonly words: readonly CountedWord[];
  /** The words of pair `n`, each once: `indexes[starts[n]]` to `indexes[starts[n + 1]]`. */
  readonly indexes: Uint32Array;
  readonly starts: Uint32Array;
}

interface SeenWord {
  readonly hash: number;
  count: number;
  /** `undefined` if it was seen in several. */
  origin: number | undefined;
}

function readWords(pairs: readonly LearningPair[], textOf: (pair: LearningPair) => string): ReadWords {
  const seen = new Map<number, SeenWord>();
  const hashes: number[] = [];
  const starts = new Uint32Array(pairs.length + 1);
  pairs.forEach((pair, n) => {
    const own = new Set<number>();
    const origin = soleOrigin(pair);
    for (const { hash } of wordsOf(textOf(pair))) {
      own.add(hash);
      const known = seen.get(hash);
      if (known === undefined) seen.set(hash, { hash, count: pair.weight, origin });
      else {
        known.count += pair.weight;
        if (known.origin !== origin) known.origin = undefined;
      }
    }
    hashes.push(...own);
    starts[n + 1] = hashes.length;
  });
  const words = [...seen.values()]
    .filter(({ origin }) => origin === undefined)
    .sort((a, b) => b.count - a.count || a.hash - b.hash)
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.hash - b.hash);
  return { words, ...number(hashes, starts, new Map(words.map(({ hash }, index) => [hash, index]))) };
}

/** Replaces hashes by indexes, and leaves out the words that have none. */
function number(hashes: readonly number[], starts: Uint32Array, indexOf: ReadonlyMap<number, number>) {
  const indexes = new Uint32Array(hashes.length);
  const newStarts = new Uint32Array(starts.length);
  let length = 0;
  for (let n = 0; n + 1 < starts.length; n++) {
    for (let at = starts[n]!; at < starts[n + 1]!; at++) {
      const index = indexOf.get(hashes[at]!);
      if (index !== undefined) indexes[length++] = index;
    }
    newStarts[n + 1] = length;
  }
  return { indexes: indexes.subarray(0, length), starts: newStarts };
}

/** `undefined` if it has several. */
function soleOrigin({ origins }: LearningPair): number | undefined {
  return new Set(origins).size > 1 ? undefined : origins[0];
}

/** Pairs of words that may translate each other. */
interface Candidates {
  /** Those of source word `n` are `rows[n]` to `rows[n + 1]`, by ascending target. */
  readonly rows: Uint32Array;
  readonly targets: Uint32Array;
  /** How surely they occur together more often than by chance. */
  readonly evidence: Float64Array;
}

function findCandidates(pairs: readonly LearningPair[], source: ReadWords, target: ReadWords): Candidates {
  const { posts, starts } = invert(source);
  const sourceCounts = countPairs(pairs, source);
  const targetCounts = countPairs(pairs, target);
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const together = createTogether(pairs, target);
  const rows = new Uint32Array(source.words.length + 1);
  const targets: number[] = [];
  const evidence: number[] = [];
  for (let word = 0; word < source.words.length; word++) {
    const found = together(posts.subarray(starts[word], starts[word + 1]))
      .map(({ target: other, count }) => ({
        target: other,
        evidence: evidenceOf(count, sourceCounts[word]!, targetCounts[other]!, all),
      }))
      .filter((each) => each.evidence >= LEAST_EVIDENCE)
      .sort((a, b) => b.evidence - a.evidence || a.target - b.target)
      .slice(0, MOST_CANDIDATES)
      .sort((a, b) => a.target - b.target);
    for (const each of found) {
      targets.push(each.target);
      evidence.push(each.evidence);
    }
    rows[word + 1] = targets.length;
  }
  return { rows, targets: Uint32Array.from(targets), evidence: Float64Array.from(evidence) };
}

/** Of each word: the pairs in which it occurs. */
function invert({ words, indexes, starts }: ReadWords) {
  const first = new Uint32Array(words.length + 1);
  for (const index of indexes) first[index + 1]!++;
  for (let word = 0; word < words.length; word++) first[word + 1]! += first[word]!;
  const posts = new Uint32Array(indexes.length);
  const next = first.slice();
  for (let n = 0; n + 1 < starts.length; n++)
    for (let at = starts[n]!; at < starts[n + 1]!; at++) posts[next[indexes[at]!]!++] = n;
  return { posts, starts: first };
}

/** Of each word: the weight of the pairs in which it occurs. */
function countPairs(pairs: readonly LearningPair[], { words, indexes, starts }: ReadWords): Float64Array {
  const counts = new Float64Array(words.length);
  pairs.forEach(({ weight }, n) => {
    for (let at = starts[n]!; at < starts[n + 1]!; at++) counts[indexes[at]!]! += weight;
  });
  return counts;
}

/** Counts the target words that some pairs have, leaving out those that have one origin only. */
function createTogether(pairs: readonly LearningPair[], { words, indexes, starts }: ReadWords) {
  const counts = new Float64Array(words.length);
  const origins: (number | undefined)[] = Array.from({ length: words.length });
  const originOf = pairs.map(soleOrigin);
  return (posts: Uint32Array): { readonly target: number; readonly count: number }[] => {
    const touched: number[] = [];
    for (const n of posts) {
      const pair = pairs[n]!;
      const origin = originOf[n];
      for (let at = starts[n]!; at < starts[n + 1]!; at++) {
        const target = indexes[at]!;
        if (counts[target] === 0) {
          touched.push(target);
          origins[target] = origin;
        } else if (origins[target] !== origin) origins[target] = undefined;
        counts[target]! += pair.weight;
      }
    }
    const found = touched
      .filter((target) => origins[target] === undefined)
      .map((target) => ({ target, count: counts[target]! }));
    for (const target of touched) counts[target] = 0;
    return found;
  };
}

/**
 * Dunning's log-likelihood ratio; 0 if two words occur together less often than by chance.
 *
 * @param together the pairs with both words
 * @param a the pairs with the one
 * @param b the pairs with the other
 */
function evidenceOf(together: number, a: number, b: number, all: number): number {
  if (together * all <= a * b) return 0;
  const part = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0);
  const [onlyA, onlyB] = [a - together, b - together];
  const neither = all - a - b + together;
  return (
    2 *
    (part(together, (a * b) / all) +
      part(onlyA, (a * (all - b)) / all) +
      part(onlyB, ((all - a) * b) / all) +
      part(neither, ((all - a) * (all - b)) / all))
  );
}

/** Of each candidate: how probable the target word is for the source word, and the reverse. */
interface Table {
  forward: Float64Array;
  backward: Float64Array;
}

function startTable(candidates: Candidates, targets: number): Table {
  return normalize(candidates, targets, candidates.evidence, candidates.evidence);
}

/** One round of expectation and maximization. */
function improve(
  table: Table,
  candidates: Candidates,
  pairs: readonly LearningPair[],
  source: ReadWords,
  target: ReadWords,
): void {
  const { rows, targets } = candidates;
  const { forward, backward } = table;
  const forwardCounts = new Float64Array(targets.length);
  const backwardCounts = new Float64Array(targets.length);
  const sourceShares = sharesOf(source.words);
  const targetShares = sharesOf(target.words);
  /** Of each target word of the pair: the sum of what explains it. */
  const sums = new Float64Array(target.words.length);
  const inPair = new Int32Array(target.words.length).fill(-1);
  pairs.forEach(({ weight }, n) => {
    const [sourceFrom, sourceTo] = [source.starts[n]!, source.starts[n + 1]!];
    const [targetFrom, targetTo] = [target.starts[n]!, target.starts[n + 1]!];
    for (let at = targetFrom; at < targetTo; at++) {
      const word = target.indexes[at]!;
      inPair[word] = n;
      sums[word] = NULL_SHARE * (sourceTo - sourceFrom) * targetShares[word]!;
    }
    const present: number[] = [];
    for (let at = sourceFrom; at < sourceTo; at++) {
      const word = source.indexes[at]!;
      const own = present.length;
      let sum = NULL_SHARE * (targetTo - targetFrom) * sourceShares[word]!;
      for (let pair = rows[word]!; pair < rows[word + 1]!; pair++) {
        if (inPair[targets[pair]!] !== n) continue;
        present.push(pair);
        sum += backward[pair]!;
        sums[targets[pair]!]! += forward[pair]!;
      }
      for (let each = own; each < present.length; each++)
        backwardCounts[present[each]!]! += (weight * backward[present[each]!]!) / sum;
    }
    for (const pair of present) forwardCounts[pair]! += (weight * forward[pair]!) / sums[targets[pair]!]!;
  });
  Object.assign(table, normalize(candidates, target.words.length, forwardCounts, backwardCounts));
}

function sharesOf(words: readonly CountedWord[]): Float64Array {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  return Float64Array.from(words, ({ count }) => count / total);
}

/** Divides counts by their sums: of a source word, or of a target word. */
function normalize(
  { rows, targets }: Candidates,
  targetWords: number,
  forwardCounts: Float64Array,
  backwardCounts: Float64Array,
): Table {
  const forward = new Float64Array(targets.length);
  for (let word = 0; word + 1 < rows.length; word++) {
    let sum = DOUBT;
    for (let pair = rows[word]!; pair < rows[word + 1]!; pair++) sum += forwardCounts[pair]!;
    for (let pair = rows[word]!; pair < rows[word + 1]!; pair++) forward[pair] = forwardCounts[pair]! / sum;
  }
  const sums = new Float64Array(targetWords).fill(DOUBT);
  targets.forEach((target, pair) => (sums[target]! += backwardCounts[pair]!));
  return { forward, backward: backwardCounts.map((count, pair) => count / sums[targets[pair]!]!) };
}

/** The best pairs of each source word, by source word. */
function strongest({ forward, backward }: Table, { rows, targets }: Candidates): readonly LexiconPair[] {
  const kept: LexiconPair[] = [];
  for (let source = 0; source + 1 < rows.length; source++) {
    const own: LexiconPair[] = [];
    for (let pair = rows[source]!; pair < rows[source + 1]!; pair++)
      if (Math.max(forward[pair]!, backward[pair]!) >= LEAST_PROBABILITY)
        own.push({
          source,
          target: targets[pair]!,
          forward: forward[pair]!,
          backward: backward[pair]!,
        });
    own.sort((a, b) => b.forward * b.backward - a.forward * a.backward || a.target - b.target);
    kept.push(...own.slice(0, MOST_KEPT).sort((a, b) => a.target - b.target));
  }
  if (kept.length <= MOST_PAIRS) return kept;
  const least = kept.map(strengthOf).sort((a, b) => b - a)[MOST_PAIRS]!;
  return kept.filter((pair) => strengthOf(pair) > least);
}

const strengthOf = ({ forward, backward }: LexiconPair) => Math.max(forward, backward);
