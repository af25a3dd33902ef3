import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { LOWEST_THRESHOLD } from '../../translation/suggestions.ts';
import { inTransaction } from './in-transaction.ts';
import { indexTokens } from './index-tokens.ts';
import { rarestTokens } from './rarest-tokens.ts';
import type { TokenNumbers } from './token-numbers.ts';

/** Rows in one transaction. Other writers wait for about 20 ms. */
const ROWS_AT_ONCE = 4_000;
/** Texts that are split into tokens in one step; it takes about as long. */
const TEXTS_AT_ONCE = 200;
/** About so many are sorted together. They use about 20 MB. */
const MOST_POSTINGS = 200_000;

export interface SegmentIndex {
  /** The largest possible number of segments that are not indexed. */
  backlog(): number;
  /**
   * Indexes the next `count` segments, in steps. Nothing is locked between the steps. Interrupted
   * work is repeated: indexing a segment twice changes nothing, so two processes may do it at once.
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
      const postings: Posting[] = [];
      let { done } = state();
      for (let left = count; left > 0 && postings.length < MOST_POSTINGS; left -= TEXTS_AT_ONCE) {
        const rows = read.all(done, Math.min(left, TEXTS_AT_ONCE)) as readonly Row[];
        if (rows.length === 0) break;
        for (const posting of postingsOf(rows)) postings.push(posting);
        done = rows.at(-1)!.id;
        yield;
      }
      // Sorted like the table, so that neighbouring rows are written together.
      postings.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
      for (let start = 0; start < postings.length; start += ROWS_AT_ONCE) {
        inTransaction(database, () => {
          for (const posting of postings.slice(start, start + ROWS_AT_ONCE)) add.run(...posting);
        });
        yield;
      }
      advance.run(done, done);
    },
  };

  function postingsOf(rows: readonly Row[]): readonly Posting[] {
    const texts = rows.map(({ language, text }) => indexTokens(language, text));
    numbers.giveTo(texts.flatMap((text) => text.tokens.map((token) => token.hash)));
    return texts.flatMap(({ tokens, weight }, index) => {
      const numbered = tokens.map((token) => ({ number: numbers.of(token.hash)!, weight: token.weight }));
      return rarestTokens(numbered, weight, LOWEST_THRESHOLD).map(({ number }): Posting => [
        number,
        weight,
        rows[index]!.id,
      ]);
    });
  }
}
