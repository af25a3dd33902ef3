import type { Span } from '../../text/traced-text.ts';

/**
 * Sentences of the source and of the translation that correspond, as indexes; one side may be
 * empty.
 */
export interface SentencePair {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** From 0 to 1; below `UNCERTAIN`, show the pair as uncertain. */
  readonly confidence: number;
}

/** A text and its sentences. */
export interface SplitSide {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Below this, a pair is a guess: the two sides match badly, or pair up in an unusual way. */
export const UNCERTAIN = 0.5;

/**
 * Prior probabilities of the ways in which sentences pair up: Gale and Church (1993), table 5, and
 * three to one as the rarest.
 */
const BEADS = [
  { source: 1, target: 1, cost: -Math.log(0.89) },
  { source: 1, target: 0, cost: -Math.log(0.005) },
  { source: 0, target: 1, cost: -Math.log(0.005) },
  { source: 2, target: 1, cost: -Math.log(0.045) },
  { source: 1, target: 2, cost: -Math.log(0.045) },
  { source: 2, target: 2, cost: -Math.log(0.011) },
  { source: 3, target: 1, cost: -Math.log(0.004) },
  { source: 1, target: 3, cost: -Math.log(0.004) },
] as const;

/** Variance of the length ratio per character; Gale and Church (1993). */
const VARIANCE = 6.8;
/** The cost if none of the cues (numbers, names, marks) has a counterpart on the other side. */
const CUE_WEIGHT = 3;
/** The whole table would take quadratic time, so only a band around the diagonal is searched. */
const BAND = 40;
/** A text with more sentences is no paragraph, and aligning it would take too long. */
const MOST_SENTENCES = 1000;
/** Added to both lengths, so that an omitted sentence does not make all others seem too short. */
const EVEN_CHARACTERS = 1000;
/**
 * A character of these scripts is a syllable or a word, so only the paragraph itself gives the
 * ratio.
 */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Aligns the sentences of a paragraph with those of its translation, in order: by length
 * (Gale–Church) and by what survives translation (numbers, names and closing marks).
 */
export function alignSentences(source: SplitSide, target: SplitSide): readonly SentencePair[] {
  const rows = source.sentences.length;
  const columns = target.sentences.length;
  if (rows === 0 || columns === 0) return [];
  if (rows === 1 || columns === 1) return [{ source: upTo(rows), target: upTo(columns), confidence: 1 }];
  if (Math.max(rows, columns) > MOST_SENTENCES)
    return [{ source: upTo(rows), target: upTo(columns), confidence: 0 }];
  const [left, right] = keepSharedCues(
    source.sentences.map(([start, end]) => describe(source.text.slice(start, end))),
    target.sentences.map(([start, end]) => describe(target.text.slice(start, end))),
  );
  const ratio = expectedRatio(source.text, target.text);
  const width = columns + 1;
  const band = BAND + Math.ceil(columns / rows);
  const cost = new Float64Array((rows + 1) * width).fill(Infinity);
  const chosen = new Uint8Array((rows + 1) * width);
  cost[0] = 0;
  for (let row = 0; row <= rows; row++) {
    const diagonal = Math.round((row * columns) / rows);
    for (let column = Math.max(0, diagonal - band); column <= Math.min(columns, diagonal + band); column++) {
      const here = cost[row * width + column]!;
      if (here === Infinity) continue;
      BEADS.forEach((bead, index) => {
        if (row + bead.source > rows || column + bead.target > columns) return;
        const at = (row + bead.source) * width + column + bead.target;
        const total = here + beadCost(left, row, right, column, bead, ratio);
        if (total < cost[at]!) {
          cost[at] = total;
          chosen[at] = index;
        }
      });
    }
  }
  return trace(left, right, chosen, width, ratio);
}

/** Characters of the target per character of the source. */
function expectedRatio(source: string, target: string): number {
  const even = DENSE.test(source) || DENSE.test(target) ? 1 : EVEN_CHARACTERS;
  return (target.length + even) / (source.length + even);
}

interface Described {
  readonly length: number;
  readonly cues: ReadonlySet<string>;
}

/** Digits, capitalised words past the first one, and how the sentence ends. */
function describe(sentence: string): Described {
  const cues = new Set<string>();
  for (const [digits] of sentence.matchAll(/\d+/g)) cues.add(digits);
  for (const [, name] of sentence.matchAll(/[\p{L}\p{N}"“«(’'][ \u00a0](\p{Lu}[\p{L}\p{N}-]{2,})/gu))
    cues.add(name!.slice(0, 5).toLowerCase());
  const mark = /[?!](?=["”’»)\s]*$)/u.exec(sentence);
  if (mark) cues.add(mark[0]);
  if (/["“”«»]/.test(sentence)) cues.add('quoted');
  return { length: sentence.length, cues };
}

/** A cue helps only if both sides have it: `Prancis` became `France`, so it is no cue. */
function keepSharedCues(
  left: readonly Described[],
  right: readonly Described[],
): readonly [readonly Described[], readonly Described[]] {
  const keep = (sides: readonly Described[], others: ReadonlySet<string>) =>
    sides.map((side) => ({ ...side, cues: new Set([...side.cues].filter((cue) => others.has(cue))) }));
  return [keep(left, cuesOf(right)), keep(right, cuesOf(left))];
}

function beadCost(
  left: readonly Described[],
  row: number,
  right: readonly Described[],
  column: number,
  bead: (typeof BEADS)[number],
  ratio: number,
): number {
  if (bead.source === 0 || bead.target === 0) return bead.cost;
  const sources = left.slice(row, row + bead.source);
  const targets = right.slice(column, column + bead.target);
  return (
    bead.cost +
    lengthCost(total(sources), total(targets), ratio) +
    CUE_WEIGHT * (1 - cueOverlap(sources, targets))
  );
}

const total = (sides: readonly Described[]) => sides.reduce((sum, side) => sum + side.length, 0);

/**
 * −log of the probability that a translation's length differs this much from the expected length.
 */
function lengthCost(source: number, target: number, ratio: number): number {
  const mean = (source + target / ratio) / 2;
  const deviation = Math.abs(target - source * ratio) / Math.sqrt(mean * VARIANCE);
  return -Math.log(Math.max(2 * (1 - normal(deviation)), 1e-12));
}

/**
 * The normal distribution function for z ≥ 0 (Abramowitz and Stegun 26.2.17; error below 7.5e-8).
 */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * tail;
}

/** The share of common cues, from 0 to 1 (Dice); 1 if neither side has any. */
function cueOverlap(sources: readonly Described[], targets: readonly Described[]): number {
  const left = cuesOf(sources);
  const right = cuesOf(targets);
  if (left.size + right.size === 0) return 1;
  let shared = 0;
  for (const cue of left) if (right.has(cue)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** Most sides are a single sentence, and this is called very often. */
function cuesOf(sides: readonly Described[]): ReadonlySet<string> {
  return sides.length === 1 ? sides[0]!.cues : new Set(sides.flatMap((side) => [...side.cues]));
}

function trace(
  left: readonly Described[],
  right: readonly Described[],
  chosen: Uint8Array,
  width: number,
  ratio: number,
): readonly SentencePair[] {
  const pairs: SentencePair[] = [];
  let row = left.length;
  let column = right.length;
  while (row > 0 || column > 0) {
    const bead = BEADS[chosen[row * width + column]!]!;
    row -= bead.source;
    column -= bead.target;
    pairs.unshift({
      source: upTo(bead.source, row),
      target: upTo(bead.target, column),
      confidence: confidence(left, row, right, column, bead, ratio),
    });
  }
  return pairs;
}

/** How well the two sides match: similar length, common cues, and a usual way of pairing. */
function confidence(
  left: readonly Described[],
  row: number,
  right: readonly Described[],
  column: number,
  bead: (typeof BEADS)[number],
  ratio: number,
): number {
  if (bead.source === 0 || bead.target === 0) return 0;
  const cost = beadCost(left, row, right, column, bead, ratio) - BEADS[0].cost;
  return Math.round(100 * Math.exp(-cost / 6)) / 100;
}

function upTo(count: number, from = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
