import { splitIntoSentences } from '../../text/sentences/sentences.ts';
import { alignSentences, type SentencePair, UNCERTAIN } from './align-sentences.ts';
import { estimateLexicon } from './estimate-lexicon.ts';
import type { SplitSide } from './group-score.ts';
import type { LearningPair } from './learning-pair.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';

/** BCP 47 tags. */
export interface LearnedLanguages {
  readonly source: string;
  readonly target: string;
}

/**
 * Learns which words translate each other. Some of the translations may be wrong: their words do not
 * agree with those of the others. First from whole paragraphs; then the sentences are aligned with
 * what was learned, and it is learned again from those that correspond.
 *
 * @returns the bytes for `openLexicon`: the same for the same pairs in the same order; `undefined`
 * if there is nothing to learn
 */
export function learnLexicon(
  languages: LearnedLanguages,
  pairs: readonly LearningPair[],
): Uint8Array | undefined {
  const first = estimateLexicon(pairs);
  if (!first) return undefined;
  const lexicon = openLexicon(first);
  const sentences = pairs.flatMap((pair) => divide(pair, languages, lexicon));
  return estimateLexicon(sentences) ?? first;
}

/** The pairs of sentences that surely correspond. */
function divide(
  pair: LearningPair,
  languages: LearnedLanguages,
  lexicon: Lexicon,
): readonly LearningPair[] {
  const source = split(pair.source, languages.source);
  const target = split(pair.target, languages.target);
  if (source.sentences.length === 1 && target.sentences.length === 1) return [pair];
  return alignSentences(source, target, lexicon)
    .filter(isSure)
    .map((aligned) => ({
      ...pair,
      source: textOf(source, aligned.source),
      target: textOf(target, aligned.target),
    }));
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
