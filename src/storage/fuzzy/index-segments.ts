import { LOWEST_THRESHOLD } from '../../translation/suggestions.ts';
import { indexTokens } from './index-tokens.ts';
import { rarestTokens } from './rarest-tokens.ts';
import type { FuzzyTables, Indexing, Posting, UnindexedSegment } from './tables.ts';
import type { TokenNumbers } from './token-numbers.ts';

/** Rows in one transaction. On SQLite, other writers wait for about 20 ms. */
const ROWS_AT_ONCE = 4_000;
/** Texts that are split into tokens in one step; it takes about as long. */
const TEXTS_AT_ONCE = 200;
/** About so many are sorted together. They use about 20 MB. */
const MOST_POSTINGS = 200_000;

/**
 * Indexes the next `count` segments, in steps. No writer waits between the steps. Interrupted work
 * is repeated.
 */
export type IndexNext = (count: number) => AsyncGenerator<void>;

export function createIndexNext(
  tables: Pick<FuzzyTables, 'beginIndexing'>,
  numbers: TokenNumbers,
): IndexNext {
  return async function* indexNext(count) {
    const indexing = await tables.beginIndexing();
    try {
      const postings: Posting[] = [];
      for (let left = count; left > 0 && postings.length < MOST_POSTINGS; left -= TEXTS_AT_ONCE) {
        const segments = await indexing.next(Math.min(left, TEXTS_AT_ONCE));
        if (segments.length === 0) break;
        for (const posting of await postingsOf(segments, indexing)) postings.push(posting);
        yield;
      }
      // Sorted like the table, so that neighbouring rows are written together.
      postings.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
      for (let start = 0; start < postings.length; start += ROWS_AT_ONCE) {
        await indexing.add(postings.slice(start, start + ROWS_AT_ONCE));
        yield;
      }
      await indexing.markIndexed();
    } finally {
      await indexing.end();
    }
  };

  async function postingsOf(
    segments: readonly UnindexedSegment[],
    indexing: Indexing,
  ): Promise<readonly Posting[]> {
    const texts = segments.map(({ language, text }) => indexTokens(language, text));
    const hashes = texts.flatMap((text) => text.tokens.map((token) => token.hash));
    const numberOf = await numbers.give(hashes, indexing);
    return texts.flatMap(({ tokens, weight }, index) => {
      const numbered = tokens.map((token) => ({
        number: numberOf.get(token.hash)!,
        weight: token.weight,
      }));
      return rarestTokens(numbered, weight, LOWEST_THRESHOLD).map(({ number }): Posting => [
        number,
        weight,
        segments[index]!.id,
      ]);
    });
  }
}
