import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import type { LexiconLanguages } from '../lexicons.ts';
import { alignSentences, isCertain, type SentencePair } from './align-sentences.ts';
import { estimateLexicon } from './estimate-lexicon.ts';
import type { SplitSide } from './word-links.ts';
import type { LearningPair } from './learning-pair.ts';
import { type Lexicon, LONGEST_RATIO, openLexicon, UNKNOWN_HABITS } from './lexicon.ts';

/** Fewer say nothing about how a memory's translations divide the text. */
const LEAST_GROUPS = 100;

/**
 * Learns which words translate each other. Some of the translations may be wrong: their words do not
 * agree with those of the others. First from whole paragraphs; then the sentences are aligned with
 * what was learned, and it is learned again from those that correspond.
 *
 * @returns the bytes for `openLexicon`: the same for the same pairs in the same order; `undefined`
 * if there is nothing to learn
 */
export function learnLexicon(
  languages: LexiconLanguages,
  pairs: readonly LearningPair[],
): Uint8Array | undefined {
  const first = estimateLexicon(pairs, UNKNOWN_HABITS);
  if (!first) return undefined;
  const lexicon = openLexicon(first);
  const aligned = pairs.map((pair) => align(pair, languages, lexicon));
  const divided = aligned.flatMap(divide);
  const habits = { regrouped: shareOfRegrouped(aligned), lengthRatio: lengthRatioOf(divided) };
  return estimateLexicon(divided, habits) ?? first;
}

interface AlignedPair {
  readonly pair: LearningPair;
  readonly source: SplitSide;
  readonly target: SplitSide;
  readonly groups: readonly SentencePair[];
}

function align(pair: LearningPair, languages: LexiconLanguages, lexicon: Lexicon): AlignedPair {
  const source = split(pair.source, languages.source);
  const target = split(pair.target, languages.target);
  return { pair, source, target, groups: alignSentences(source, target, lexicon) };
}

/** The pairs of sentences that surely correspond. */
function divide({ pair, source, target, groups }: AlignedPair): readonly LearningPair[] {
  if (groups.length === 1) return [pair];
  return groups.filter(isCertain).map((group) => ({
    ...pair,
    source: textOf(source, group.source),
    target: textOf(target, group.target),
  }));
}

/** 0 if too few paragraphs have several sentences. */
function shareOfRegrouped(aligned: readonly AlignedPair[]): number {
  const groups = aligned
    .filter(({ source, target }) => Math.min(source.sentences.length, target.sentences.length) > 1)
    .flatMap((each) => each.groups);
  if (groups.length < LEAST_GROUPS) return 0;
  const isRegrouped = ({ source, target }: SentencePair) =>
    source.length > 0 && target.length > 0 && source.length + target.length > 2;
  return groups.filter(isRegrouped).length / groups.length;
}

function lengthRatioOf(pairs: readonly LearningPair[]): number {
  const sum = (textOf: (pair: LearningPair) => string) =>
    pairs.reduce((all, pair) => all + pair.weight * textOf(pair).length, 0);
  return Math.min(LONGEST_RATIO, sum(({ target }) => target) / sum(({ source }) => source));
}

const split = (text: string, language: string): SplitSide => ({
  text,
  sentences: splitIntoSentences(text, language),
});

function textOf({ text, sentences }: SplitSide, indexes: readonly number[]): string {
  return text.slice(sentences[indexes[0]!]![0], sentences[indexes.at(-1)!]![1]);
}
