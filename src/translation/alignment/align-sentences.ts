import { createScoreGroup, type ScoreGroup } from './group-score.ts';
import type { Lexicon } from './lexicon.ts';
import type { SplitSide } from './word-links.ts';

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

/** Below this, a pair is a guess: another way to pair the sentences is not much worse. */
export const UNCERTAIN = 0.85;

interface Step {
  readonly source: number;
  readonly target: number;
  /** Two sentences on both sides, in the other order. */
  readonly isSwap?: true;
  /** How much rarer it is than one to one: the natural logarithm of the ratio. */
  readonly prior: number;
}

/**
 * How often translators leave a sentence out, and how often they join or divide one. Without a
 * lexicon little speaks for a gap.
 */
const USUAL = { gap: -2.54, joint: -3.2 };
const WITHOUT_LEXICON = { gap: -4, joint: -3 };
/**
 * The share of regrouped sentences in news. What a memory has more, as the logarithm of the ratio, changes
 * the priors: a sentence without a counterpart is then rather a part of another one.
 */
const USUALLY_REGROUPED = 0.08;
const EFFECT = { gap: -2.43, joint: 0.91, larger: 0.6 };
/**
 * A single paragraph may be regrouped more than the memory's usually are, such as the first verses in a
 * memory of news: so much more, if that explains the paragraph by so much better.
 */
const FREER = { more: 1.3, better: 1.5 };

/** Groups of more than two sentences on a side; the other way round they are as frequent. */
const LARGER = [
  { source: 3, target: 1, prior: -5.2 },
  { source: 4, target: 1, prior: -6 },
  { source: 5, target: 1, prior: -6.5 },
  { source: 6, target: 1, prior: -7 },
  { source: 3, target: 2, prior: -7.5 },
] as const;

/** One side of a pair has no more sentences, unless it is all that there is. */
const MOST_IN_A_GROUP = 6;

/**
 * The ways in which sentences pair up, with at most two sentences on a side.
 *
 * @param more how much more regrouped the text may be than news
 */
function smallSteps(lexicon: Lexicon | undefined, more: number): readonly Step[] {
  const usual = lexicon ? USUAL : WITHOUT_LEXICON;
  const gap = usual.gap + EFFECT.gap * more;
  const joint = usual.joint + EFFECT.joint * more;
  return [
    { source: 1, target: 1, prior: 0 },
    { source: 1, target: 0, prior: gap },
    { source: 0, target: 1, prior: gap },
    { source: 2, target: 1, prior: joint },
    { source: 1, target: 2, prior: joint },
    { source: 2, target: 2, prior: -4.5 + EFFECT.larger * more },
    { source: 2, target: 2, isSwap: true, prior: -5.2 },
  ];
}

function allSteps(lexicon: Lexicon | undefined, more: number): readonly Step[] {
  const large = LARGER.flatMap(({ source, target, prior: usual }): readonly Step[] => {
    const prior = usual + EFFECT.larger * more;
    return [
      { source, target, prior },
      { source: target, target: source, prior },
    ];
  });
  return [...smallSteps(lexicon, more), ...large];
}

/** Scores are divided by it before they become probabilities: they are surer than the truth is. */
const TEMPERATURE = 2;
/** The whole table would take quadratic time, so only a band around the diagonal is searched. */
const BAND = 40;
/** A text with more sentences is no paragraph, and aligning it would take too long. */
const MOST_SENTENCES = 1000;
/** In a longer text, only groups of one or two sentences are tried: all of them would take seconds. */
const MOST_REGROUPED = 200;

/**
 * Aligns the sentences of a paragraph with those of its translation: by words (numbers, names,
 * words of equal origin, and the lexicon's), by length and by marks. In order, but two neighbours
 * may be exchanged.
 */
export function alignSentences(
  source: SplitSide,
  target: SplitSide,
  lexicon?: Lexicon,
): readonly SentencePair[] {
  const rows = source.sentences.length;
  const columns = target.sentences.length;
  if (rows === 0 || columns === 0) return [];
  if (rows === 1 && columns === 1) return [{ source: [0], target: [0], confidence: 1 }];
  const isShort = Math.max(rows, columns) <= MOST_IN_A_GROUP;
  if (Math.min(rows, columns) === 1 && !(lexicon && isShort))
    return [{ source: upTo(rows), target: upTo(columns), confidence: 1 }];
  if (Math.max(rows, columns) > MOST_SENTENCES)
    return [{ source: upTo(rows), target: upTo(columns), confidence: 0 }];
  const table = { rows, columns, score: remember(columns, createScoreGroup(source, target, lexicon)) };
  const more = Math.log(Math.max(1, (lexicon?.habits.regrouped ?? 0) / USUALLY_REGROUPED));
  const first = trace(search(table, smallSteps(lexicon, more)));
  // The other ways take longer, and hardly ever change what is certain without them.
  if (first.every(isCertain) || Math.max(rows, columns) > MOST_REGROUPED) return first;
  const usual = search(table, allSteps(lexicon, more));
  const freer = search(table, allSteps(lexicon, more + FREER.more));
  return trace(freer.best[freer.end]! > usual.best[usual.end]! + FREER.better ? freer : usual);
}

/** Whether sentences surely correspond. */
export const isCertain = ({ source, target, confidence }: SentencePair) =>
  source.length > 0 && target.length > 0 && confidence >= UNCERTAIN;

/** A step from one place to another. A place is a number of sentences on each side. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly step: Step;
  readonly score: number;
}

interface Table {
  /** Sentences of the source and of the target. */
  readonly rows: number;
  readonly columns: number;
  readonly score: ScoreGroup;
}

interface Searched {
  readonly width: number;
  readonly end: number;
  /** Of all steps, in an order in which those that lead to a place come before those that leave it. */
  readonly arcs: readonly Arc[];
  /** Of each place: the score of the best way to it, and that way's last step. */
  readonly best: Float64Array;
  readonly last: readonly (Arc | undefined)[];
}

/** Finds the best way through the table whose sum of scores is highest. */
function search({ rows, columns, score: scoreGroup }: Table, steps: readonly Step[]): Searched {
  const width = columns + 1;
  const places = (rows + 1) * width;
  const best = new Float64Array(places).fill(-Infinity);
  const last: (Arc | undefined)[] = new Array<Arc | undefined>(places);
  const arcs: Arc[] = [];
  const band = BAND + Math.ceil(columns / rows);
  best[0] = 0;
  for (let row = 0; row <= rows; row++) {
    const diagonal = Math.round((row * columns) / rows);
    const end = Math.min(columns, diagonal + band);
    for (let column = Math.max(0, diagonal - band); column <= end; column++) {
      const from = row * width + column;
      if (best[from] === -Infinity) continue;
      for (const step of steps) {
        if (row + step.source > rows || column + step.target > columns) continue;
        const score = step.prior + scoreStep(step, row, column, scoreGroup);
        const to = from + step.source * width + step.target;
        const arc = { from, to, step, score };
        arcs.push(arc);
        if (best[from]! + score <= best[to]!) continue;
        best[to] = best[from]! + score;
        last[to] = arc;
      }
    }
  }
  return { width, end: places - 1, arcs, best, last };
}

/** Each group is asked for several times. */
function remember(columns: number, scoreGroup: ScoreGroup): ScoreGroup {
  const known = new Map<number, number>();
  return (group) => {
    const { source, sources, target, targets } = group;
    const key = ((source * columns + target) * GROUPS + sources) * GROUPS + targets;
    const found = known.get(key);
    if (found !== undefined) return found;
    const score = scoreGroup(group);
    known.set(key, score);
    return score;
  };
}

const GROUPS = MOST_IN_A_GROUP + 1;

function scoreStep({ source, target, isSwap }: Step, row: number, column: number, score: ScoreGroup): number {
  if (source === 0 || target === 0) return 0;
  if (!isSwap) return score({ source: row, sources: source, target: column, targets: target });
  return (
    score({ source: row, sources: 1, target: column + 1, targets: 1 }) +
    score({ source: row + 1, sources: 1, target: column, targets: 1 })
  );
}

function trace(searched: Searched): readonly SentencePair[] {
  const { width, end, last } = searched;
  const probability = createProbability(searched);
  const pairs: SentencePair[] = [];
  for (let at = end; at > 0;) {
    const arc = last[at]!;
    const row = Math.floor(arc.from / width);
    const column = arc.from % width;
    const { source, target, isSwap } = arc.step;
    const confidence = Math.round(100 * probability(arc)) / 100;
    if (isSwap)
      pairs.push(
        { source: [row + 1], target: [column], confidence },
        { source: [row], target: [column + 1], confidence },
      );
    else pairs.push({ source: upTo(source, row), target: upTo(target, column), confidence });
    at = arc.from;
  }
  return pairs.reverse();
}

/**
 * How probable it is that a step belongs to the right way, if every way is as probable as its scores
 * say: the forward–backward algorithm. All sums are shares of the best way, so that they stay numbers
 * without their logarithms.
 */
function createProbability({ end, arcs, best }: Searched): (arc: Arc) => number {
  const shareOf = ({ from, to, score }: Arc) => Math.exp((best[from]! + score - best[to]!) / TEMPERATURE);
  const shares = arcs.map(shareOf);
  const before = new Float64Array(end + 1);
  const after = new Float64Array(end + 1);
  before[0] = 1;
  after[end] = 1;
  arcs.forEach(({ from, to }, at) => (before[to]! += before[from]! * shares[at]!));
  for (let at = arcs.length - 1; at >= 0; at--) {
    const { from, to } = arcs[at]!;
    after[from]! += after[to]! * shares[at]!;
  }
  return (arc) => {
    const share = (before[arc.from]! / before[end]!) * shareOf(arc) * after[arc.to]!;
    // With more ways than a number can count, no step is sure.
    return Number.isFinite(share) ? Math.min(1, share) : 0;
  };
}

function upTo(count: number, from = 0): readonly number[] {
  const numbers: number[] = [];
  for (let at = from; at < from + count; at++) numbers.push(at);
  return numbers;
}
