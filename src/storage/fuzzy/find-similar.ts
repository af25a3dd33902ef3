import { WORD_WEIGHT } from '../../text/compare/tokens.ts';
import { indexTokens } from './index-tokens.ts';
import { rarestTokens, SHARED_TOKENS } from './rarest-tokens.ts';
import type { Candidate, FuzzyTables } from './tables.ts';
import type { TokenNumbers } from './token-numbers.ts';

/** Gathering them takes about 6 ms. */
const MOST_POSTINGS = 24_000;
/** SQLite allows 32,766 parameters in a statement. Only a text of punctuation has more tokens. */
const MOST_TOKENS = 16_384;
/** Comparing them all takes about 5 ms. */
const MOST_CANDIDATES = 500;

export interface SimilarQuery {
  readonly sourceLanguage: string;
  readonly target: string;
  readonly text: string;
  /** Per cent. */
  readonly threshold: number;
}

/**
 * Unsorted. Contains every segment that agrees with the text by the threshold. If too many segments
 * share its words to search them all, it contains those that share most of its rarest words.
 */
export type FindSimilar = (wanted: SimilarQuery) => Promise<readonly Candidate[]>;

export function createFindSimilar(
  tables: Pick<FuzzyTables, 'withinReach' | 'gather'>,
  numbers: TokenNumbers,
): FindSimilar {
  return async ({ sourceLanguage, target, text, threshold }) => {
    const { weight, tokens } = indexTokens(sourceLanguage, text);
    const weights = {
      least: Math.ceil((weight * threshold) / 100),
      most: Math.floor((weight * 100) / threshold),
    };
    const numberOf = await numbers.of(tokens.map((token) => token.hash));
    const numbered = tokens.map((token) => ({
      number: numberOf.get(token.hash) ?? UNMET,
      weight: token.weight,
    }));
    const rarest = rarestTokens(numbered, weight, threshold)
      .map((token) => token.number)
      .filter((number) => number !== UNMET);
    const chosen = await tables.withinReach(rarest.slice(0, MOST_TOKENS), weights, MOST_POSTINGS);
    if (chosen.length === 0) return [];
    // Every match shares at least so many of these tokens. Each token that is left out may be one.
    const common = Math.min(SHARED_TOKENS, Math.ceil(weights.least / WORD_WEIGHT));
    const shared = Math.max(1, common - (rarest.length - chosen.length));
    return tables.gather({ tokens: chosen, weights, shared, target, weight }, MOST_CANDIDATES);
  };
}

/** A token that no segment has: it is rarer than all others. */
const UNMET = Number.MAX_SAFE_INTEGER;
