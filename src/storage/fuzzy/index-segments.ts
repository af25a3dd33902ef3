import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { LOWEST_THRESHOLD } from '../../translation/suggestions.ts';
import { inTransaction } from './in-transaction.ts';
import { type IndexedText, indexTokens } from './index-tokens.ts';
import { rarestTokens } from './rarest-tokens.ts';
import type { TokenNumbers } from './token-numbers.ts';

/** Rows in one transaction: other writers wait for about 20 ms. */
const ROWS_AT_ONCE = 4_000;

export interface SegmentIndex {
  /** How many segments are not indexed, at most. */
  backlog(): number;
  /**
   * Indexes the next so many, in steps between which nothing is locked. What was cut off is done again: to index a segment twice changes nothing, so
   * that two processes may do it at the same time.
   */
  indexNext(count: number): Generator<void>;
}

interface Row {
  readonly id: number;
  readonly language: string;
  readonly text: string;
}

type Posting = readonly [token: number, weight: number, segmentId: number];

export function createSegmentIndex(database: DatabaseSyncInstance, numbers: TokenNumbers): SegmentIndex {
  const progress = database.prepare(
    'select segment_id as done, (select coalesce(max(id), 0) from segment) as newest from fuzzy_progress',
  );
  const read = database.prepare('select id, language, text from segment where id > ? order by id limit ?');
  const add = database.prepare(
    'insert into fuzzy_posting (token, weight, segment_id) values (?, ?, ?) on conflict do nothing',
  );
  const advance = database.prepare('update fuzzy_progress set segment_id = ? where segment_id < ?');
  const state = () => progress.get() as { readonly done: number; readonly newest: number };

  return {
    backlog() {
      const { done, newest } = state();
      return newest - done;
    },

    *indexNext(count) {
      const rows = read.all(state().done, count) as readonly Row[];
      const last = rows.at(-1)?.id;
      if (last === undefined) return;
      const texts = rows.map(({ language, text }) => indexTokens(language, text));
      yield* numbers.giveTo(texts.flatMap((text) => text.tokens.map((token) => token.hash)));
      const postings = texts.flatMap((text, index) => postingsOf(text, rows[index]!.id));
      // In the order of the table: neighbours are written together.
      postings.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
      for (let start = 0; start < postings.length; start += ROWS_AT_ONCE) {
        inTransaction(database, () => {
          for (const posting of postings.slice(start, start + ROWS_AT_ONCE)) add.run(...posting);
        });
        yield;
      }
      advance.run(last, last);
    },
  };

  function postingsOf({ tokens, weight }: IndexedText, segmentId: number): readonly Posting[] {
    const numbered = tokens.map((token) => ({ number: numbers.of(token.hash)!, weight: token.weight }));
    return rarestTokens(numbered, weight, LOWEST_THRESHOLD).map(({ number }) => [number, weight, segmentId]);
  }
}
