import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ArticleOrder, ArticlePage } from '../../article/articles.ts';
import type { TitledArticles, TitledEntry } from '../../translation/titled-articles.ts';
import { ARTICLE_DATE, meetsFilter } from './article-filter.ts';
import { selectListed, toEntries } from './article-list.ts';
import type { Schema } from '../schema.ts';

/** So a page costs no more than a look at so many entries of an index. */
const MOST_COUNTED = 10_000;

/** As in the index of migration 0016: without the quotation marks that a headline begins with. */
const TITLE = sql.raw(`lower(substr(ltrim(title, '"“”„‘’''«»([ '), 1, 100))`);

/** Articles that are equal in an order follow one another as they were added. */
const ORDERS: Readonly<Record<ArticleOrder, RawBuilder<unknown>>> = {
  added: sql`article.number desc`,
  date: sql`${ARTICLE_DATE} desc, article.number desc`,
  title: sql`${TITLE}, article.number`,
};

type Query = Parameters<TitledArticles['page']>[0];

/** Finds the numbers first, which stand in an index, and then reads only the rows that are shown. */
export async function findArticlePage(db: Kysely<Schema>, query: Query): Promise<ArticlePage<TitledEntry>> {
  const { reader, filter, order, page, limit, targets } = query;
  const condition = meetsFilter(reader, filter);
  const counted = await sql<{ readonly count: number }>`
    select count(*) as count from (
      select 1 from article where ${condition} limit ${MOST_COUNTED + 1}) as counted`.execute(db);
  const { count } = counted.rows[0]!;
  const total = Math.min(count, MOST_COUNTED);
  const skipped = (page - 1) * limit;
  const wanted = Math.min(limit, total - skipped);
  if (wanted <= 0) return { items: [], total, hasMore: count > total };
  const { rows } = await sql<{ readonly number: number }>`
    select article.number from article where ${condition}
    order by ${ORDERS[order]} limit ${wanted} offset ${skipped}`.execute(db);
  const numbers = rows.map((row) => row.number);
  const found = await selectListed(db).where('article.number', 'in', numbers).execute();
  const byNumber = new Map(found.map((row) => [row.number, row]));
  const shown = numbers.flatMap((number) => byNumber.get(number) ?? []);
  return { items: await toEntries(db, shown, targets), total, hasMore: count > total };
}
