import { sql, type Kysely } from 'kysely';
import type { IndexedArticle, SearchIndex } from '../../translation/searching/search-index.ts';
import { matchAll, runSearch } from './run-search.ts';
import { meetsFilter } from '../articles/article-filter.ts';
import { readableBy } from '../readable-by.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

/** A word that no search can contain, so no phrase continues from one text into the next. */
const END_OF_TEXT = ' \ue000 ';

export function createSearchIndex(db: Kysely<Schema>): SearchIndex {
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
      if (articles.length === 0) return;
      await write(db, async (trx) => {
        for (const article of articles) await putOne(trx, article);
      });
    },

    remove: (id) =>
      write(db, async (trx) => {
        const number = await numberOf(trx, id);
        if (number !== undefined) await forget(trx, number);
      }),

    find: (query) => runSearch(db, query),

    async count({ terms, reader, filter }) {
      const { rows } = await sql<{ readonly count: number }>`
        select count(*) as count from article_words
        join article on article.number = article_words.rowid
        where article_words match ${matchAll(terms)} and ${meetsFilter(reader, filter)}`.execute(db);
      return rows[0]!.count;
    },
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

async function putOne(trx: Kysely<Schema>, { id, version, titles, texts }: IndexedArticle): Promise<void> {
  const number = await numberOf(trx, id, version);
  // It changed while it was read, so it is still pending.
  if (number === undefined) return;
  await forget(trx, number);
  await sql`
    insert into article_words (rowid, title, body)
    values (${number}, ${titles.join(END_OF_TEXT)}, ${texts.join(END_OF_TEXT)})`.execute(trx);
}

async function numberOf(trx: Kysely<Schema>, id: string, version?: number): Promise<number | undefined> {
  let query = trx.selectFrom('article').select('number').where('id', '=', id);
  if (version !== undefined) query = query.where('version', '=', version).where('deleted_at', 'is', null);
  return (await query.executeTakeFirst())?.number;
}

async function forget(trx: Kysely<Schema>, number: number): Promise<void> {
  await sql`delete from article_words where rowid = ${number}`.execute(trx);
  await trx.deleteFrom('search_pending').where('article_number', '=', number).execute();
}
