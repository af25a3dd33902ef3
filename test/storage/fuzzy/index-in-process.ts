import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { onTestFinished } from 'vitest';
import type { Reader } from '../../../src/article/may-read.ts';
import { createFindSuggestions } from '../../../src/storage/fuzzy/find-suggestions.ts';
import { createSimilarSegments, type SimilarQuery } from '../../../src/storage/fuzzy/find-similar.ts';
import type { Suggestion } from '../../../src/translation/suggestions.ts';
import { createSegmentIndex, type SegmentIndex } from '../../../src/storage/fuzzy/index-segments.ts';
import { createTokenNumbers } from '../../../src/storage/fuzzy/token-numbers.ts';
import { openStore, type Store } from '../../../src/storage/open-store.ts';
import { translationOf } from '../samples.ts';
import { temporaryFolder } from '../stores.ts';

/** The worker’s parts with their own connection, but without a thread. */
export interface IndexInProcess {
  readonly store: Store;
  readonly index: SegmentIndex;
  /** Finds the segments of confidential articles too, unless it is told not to. */
  readonly find: (
    wanted: SimilarQuery & { readonly reader?: Reader },
    limit: number,
  ) => readonly Suggestion[];
  /** The translation of each text is the text in brackets. */
  readonly remember: (texts: readonly string[]) => Promise<void>;
  readonly indexAll: () => void;
}

export async function openIndex(): Promise<IndexInProcess> {
  const file = join(await temporaryFolder(), 'sejajar.db');
  const store = await openStore({ url: `file:${file}` });
  const database = new DatabaseSync(file);
  onTestFinished(async () => {
    database.close();
    await store.close();
  });
  const numbers = createTokenNumbers(database);
  const index = createSegmentIndex(database, numbers);
  const find = createFindSuggestions(database, createSimilarSegments(database, numbers));
  return {
    store,
    index,
    find: (wanted, limit) => find({ reader: 'writer', ...wanted }, limit),
    async remember(texts) {
      await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    },
    indexAll() {
      Array.from(index.indexNext(1_000_000));
    },
  };
}
