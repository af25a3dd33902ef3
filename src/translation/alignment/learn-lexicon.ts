import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import type { LexiconLanguages } from '../lexicons.ts';
import { alignSentences, type SentencePair, UNCERTAIN } from './align-sentences.ts';
import { estimateLexicon } from './estimate-lexicon.ts';
import type { SplitSide } from './word-links.ts';
import type { LearningPair } from './learning-pair.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';

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
  const first = estimateLexicon(pairs, 0);
  if (!first) return undefined;
  const lexicon = openLexicon(first);
  const aligned = pairs.map((pair) => align(pair, languages, lexicon));
  return estimateLexicon(aligned.flatMap(divide), shareOfRegrouped(aligned)) ?? first;
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
  return groups.filter(isSure).map((group) => ({
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

const split = (text: string, language: string): SplitSide => ({
  text,
  sentences: splitIntoSentences(text, language),
});

const isSure = ({ source, target, confidence }: SentencePair) =>
  source.length > 0 && target.length > 0 && confidence >= UNCERTAIN;

function textOf({ text, sentences }: SplitSide, indexes: readonly number[]): string {
  return text.slice(sentences[indexes[0]!]![0], sentences[indexes.at(-1)!]![1]);
}
