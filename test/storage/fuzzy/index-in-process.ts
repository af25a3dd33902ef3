import { onTestFinished } from 'vitest';
import type { Reader } from '../../../src/article/may-read.ts';
import { createFindSuggestions } from '../../../src/storage/fuzzy/find-suggestions.ts';
import { createFindSimilar, type SimilarQuery } from '../../../src/storage/fuzzy/find-similar.ts';
import type { Suggestion } from '../../../src/translation/suggestions.ts';
import { createIndexNext, type IndexNext } from '../../../src/storage/fuzzy/index-segments.ts';
import type { FuzzyTables } from '../../../src/storage/fuzzy/tables.ts';
import { openTablesOnPostgres } from '../../../src/storage/fuzzy/tables-on-postgres.ts';
import { openTablesOnSqlite } from '../../../src/storage/fuzzy/tables-on-sqlite.ts';
import { createTokenNumbers } from '../../../src/storage/fuzzy/token-numbers.ts';
import type { Store } from '../../../src/storage/open-store.ts';
import { isPostgresUrl } from '../../../src/storage/postgres/database-address.ts';
import { translationOf } from '../samples.ts';
import type { CreateStore } from '../stores.ts';

/** The worker’s parts with their own connection, but without a thread. */
export interface IndexInProcess {
  readonly url: string;
  readonly store: Store;
  readonly tables: FuzzyTables;
  /** Finds the segments of confidential articles too, unless it is told not to. */
  readonly find: (
    wanted: SimilarQuery & { readonly reader?: Reader },
    limit: number,
  ) => Promise<readonly Suggestion[]>;
  /** The translation of each text is the text in brackets. */
  readonly remember: (texts: readonly string[]) => Promise<void>;
  readonly begin: IndexNext;
  readonly indexNext: (count: number) => Promise<void>;
  readonly indexAll: () => Promise<void>;
}

export async function openIndex(create: CreateStore): Promise<IndexInProcess> {
  const testStore = await create();
  const { url } = testStore;
  const store = await testStore.open();
  const tables = isPostgresUrl(url) ? openTablesOnPostgres(url) : openTablesOnSqlite(url);
  onTestFinished(() => tables.close());
  const numbers = createTokenNumbers(tables);
  const begin = createIndexNext(tables, numbers);
  const find = createFindSuggestions(tables, createFindSimilar(tables, numbers));
  const indexNext = async (count: number) => {
    const steps = begin(count);
    while ((await steps.next()).done !== true);
  };
  return {
    url,
    store,
    tables,
    find: (wanted, limit) => find({ reader: 'writer', ...wanted }, limit),
    async remember(texts) {
      await store.memory.add(texts.map((text) => translationOf(text, `[${text}]`)));
    },
    begin,
    indexNext,
    indexAll: () => indexNext(1_000_000),
  };
}
