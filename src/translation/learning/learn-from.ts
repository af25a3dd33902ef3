import { learnLexicon } from '../alignment/learn-lexicon.ts';
import type { LearningPair } from '../alignment/learning-pair.ts';
import type { LexiconLanguages } from '../lexicons.ts';

/** What a lexicon is learned from, as a thread gets it. */
export interface LearningOrder {
  readonly languages: LexiconLanguages;
  /** Pairs in JSON, some in each part, in memory that threads share. */
  readonly parts: readonly Uint8Array[];
}

/** Some pairs of a `LearningOrder`. */
export function toPart(pairs: readonly LearningPair[]): Uint8Array {
  return Buffer.from(JSON.stringify(pairs));
}

/** The bytes of a lexicon; `undefined` if there is too little to learn from. */
export function learnFrom({ languages, parts }: LearningOrder): Uint8Array | undefined {
  const pairs = parts.flatMap((part) => JSON.parse(Buffer.from(part).toString()) as readonly LearningPair[]);
  return learnLexicon(languages, pairs);
}
