import { sql, type Kysely } from 'kysely';
import type { IndexedArticle, SearchIndex } from '../../translation/searching/search-index.ts';
import { runSearch } from './run-search.ts';
import { meetsFilter } from '../articles/article-filter.ts';
import { isPostgres, lockArticles } from '../locks.ts';
import { readableBy } from '../readable-by.ts';
import type { Schema } from '../schema.ts';
import { write, writeUnsynced } from '../write.ts';
import type { Words } from './words.ts';
import { createWordsOnPostgres } from './words-on-postgres.ts';
import { createWordsOnSqlite } from './words-on-sqlite.ts';

export function createSearchIndex(db: Kysely<Schema>): SearchIndex {
  const words = isPostgres(db) ? createWordsOnPostgres(db) : createWordsOnSqlite(db);
  return {
    useColumns: (targets) => write(db, (trx) => useColumns(trx, JSON.stringify([...targets].sort()))),

    async changed(limit) {
      const rows = await db
        .selectFrom('search_pending')
        .innerJoin('article', 'article.number', 'search_pending.article_number')
        .select('article.id')
        .orderBy('search_pending.article_number', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },

    async countChanged(reader) {
      const row = await db
        .selectFrom('search_pending')
        .innerJoin('article', 'article.number', 'search_pending.article_number')
        .where(sql.raw<boolean>(readableBy(reader)))
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    async put(articles) {
      // One transaction for each, so that who changes an article does not wait for the others. What a
      // power failure undoes is pending again.
      for (const article of articles)
        await writeUnsynced(db, async (trx) => {
          await lockArticles(trx, [article.id]);
          await putOne(trx, words, article);
        });
    },

    remove: (id) =>
      write(db, async (trx) => {
        await lockArticles(trx, [id]);
        const number = await numberOf(trx, id);
        if (number !== undefined) await forget(trx, words, number);
      }),

    find: (query) => runSearch(words, query),
    count: ({ terms, reader, filter }) => words.count(terms, meetsFilter(reader, filter)),
  };
}

async function useColumns(trx: Kysely<Schema>, targets: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('search_columns')
    .set({ targets })
    .where('targets', '!=', targets)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return;
  await sql`
    insert into search_pending (article_number)
    select number from article where deleted_at is null
    on conflict do nothing`.execute(trx);
}

async function putOne(trx: Kysely<Schema>, words: Words, article: IndexedArticle): Promise<void> {
  const { id, version, titles, texts } = article;
  const number = await numberOf(trx, id, version);
  // It changed while it was read, so it is still pending.
  if (number === undefined) return;
  await forget(trx, words, number);
  await words.put(trx, { number, titles, texts });
}

async function numberOf(trx: Kysely<Schema>, id: string, version?: number): Promise<number | undefined> {
  let query = trx.selectFrom('article').select('number').where('id', '=', id);
  if (version !== undefined) query = query.where('version', '=', version).where('deleted_at', 'is', null);
  return (await query.executeTakeFirst())?.number;
}

async function forget(trx: Kysely<Schema>, words: Words, number: number): Promise<void> {
  await words.forget(trx, number);
  await trx.deleteFrom('search_pending').where('article_number', '=', number).execute();
}
