import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { WORD_WEIGHT } from '../../text/compare/tokens.ts';
import { indexTokens } from './index-tokens.ts';
import { rarestTokens, SHARED_TOKENS } from './rarest-tokens.ts';
import type { TokenNumbers } from './token-numbers.ts';

/** Gathering them takes about 6 ms. */
const MOST_POSTINGS = 24_000;
/** SQLite allows 32,766 parameters in a statement. Only a text of punctuation has more tokens. */
const MOST_TOKENS = 16_384;
/** Comparing them all takes about 5 ms. */
const MOST_CANDIDATES = 500;

export interface Candidate {
  readonly segment_id: number;
  readonly text: string;
  readonly translation_id: number;
}

export interface SimilarQuery {
  readonly sourceLanguage: string;
  readonly target: string;
  readonly text: string;
  /** Per cent. */
  readonly threshold: number;
}

export interface SimilarSegments {
  /**
   * Unsorted. Contains every segment that agrees with the text by the threshold. If too many
   * segments share its words to search them all, it contains those that share most of its rarest
   * words.
   */
  find(wanted: SimilarQuery): readonly Candidate[];
}

/**
 * Limits for a segment's weight: the lighter text has at least the threshold's share of the
 * heavier.
 */
interface Weights {
  readonly least: number;
  readonly most: number;
}

export function createSimilarSegments(
  database: DatabaseSyncInstance,
  numbers: TokenNumbers,
): SimilarSegments {
  const count = database.prepare(`
    select count(*) as count from (
      select 1 from fuzzy_posting where token = ? and weight between ? and ? limit ?
    )`);
  const prepareGather = (length: number) =>
    database.prepare(`
    select likeliest.segment_id, segment.text, likeliest.translation_id from (
      select choice.translation_id, choice.segment_id from (
        select segment_id, min(weight) as weight, count(*) as shared, max(token) as rarest from fuzzy_posting
        where token in (${Array(length).fill('?').join(', ')}) and weight between ? and ?
        group by segment_id
        having count(*) >= ?
      ) as candidate
      join choice on choice.segment_id = candidate.segment_id and choice.target = ?
      order by candidate.shared desc, candidate.rarest desc, abs(candidate.weight - ?)
      limit ${MOST_CANDIDATES}
    ) as likeliest
    join segment on segment.id = likeliest.segment_id`);
  const gatherers = new Map<number, StatementSyncInstance>();
  return { find };

  function find({ sourceLanguage, target, text, threshold }: SimilarQuery): readonly Candidate[] {
    const { weight, tokens } = indexTokens(sourceLanguage, text);
    const weights = {
      least: Math.ceil((weight * threshold) / 100),
      most: Math.floor((weight * 100) / threshold),
    };
    const numbered = tokens.map((token) => ({
      number: numbers.of(token.hash) ?? UNMET,
      weight: token.weight,
    }));
    const rarest = rarestTokens(numbered, weight, threshold)
      .map((token) => token.number)
      .filter((number) => number !== UNMET);
    const chosen = withinReach(rarest, weights);
    // Every match shares at least so many of these tokens. Each token that is left out may be one.
    const common = Math.min(SHARED_TOKENS, Math.ceil(weights.least / WORD_WEIGHT));
    const shared = Math.max(1, common - (rarest.length - chosen.length));
    const { least, most } = weights;
    return gather(chosen, [least, most, shared, target, weight]);
  }

  /** A statement is prepared once for each power of two; a shorter list is filled up. */
  function gather(tokens: readonly number[], more: readonly (number | string)[]): readonly Candidate[] {
    if (tokens.length === 0) return [];
    const length = 2 ** Math.ceil(Math.log2(tokens.length));
    const statement = gatherers.get(length) ?? prepareGather(length);
    gatherers.set(length, statement);
    const list = Array.from({ length }, (_, index) => tokens[index] ?? tokens[0]!);
    return statement.all(...list, ...more) as readonly Candidate[];
  }

  /** Leaves out the tokens that too many segments contain. */
  function withinReach(rarest: readonly number[], { least, most }: Weights): readonly number[] {
    let room = MOST_POSTINGS;
    return rarest.slice(0, MOST_TOKENS).filter((token) => {
      const { count: holders } = count.get(token, least, most, room + 1) as { readonly count: number };
      if (holders > room) return false;
      room -= holders;
      return true;
    });
  }
}

/** A token that no segment has: it is rarer than all others. */
const UNMET = Number.MAX_SAFE_INTEGER;
