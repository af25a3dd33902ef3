import { type Kysely, sql } from 'kysely';
import type { PublicArticle, PublicArticles } from '../../translation/listing/public-articles.ts';
import { findColumnCounts } from './column-counts.ts';
import { readableBy } from '../readable-by.ts';
import type { Schema } from '../schema.ts';

/**
 * Articles in the order of their addition. With twenty languages, each has 22 addresses that name
 * 22 others: 500 articles are below the limits of a sitemap, 50,000 addresses and 50 MB
 * (sitemaps.org).
 */
const ARTICLES_A_PART = 500;
/** Other work may run between two statements. */
const ARTICLES_A_STATEMENT = 50;

export function createPublicArticles(db: Kysely<Schema>): PublicArticles {
  return {
    async parts() {
      const rows = await db
        .selectFrom('article')
        .select(sql<number>`(number - 1) / ${ARTICLES_A_PART}`.as('part'))
        .select(({ fn }) => fn.max('updated_at').as('updated_at'))
        .where('deleted_at', 'is', null)
        .where(sql.raw<boolean>(readableBy('anyone')))
        .groupBy('part')
        .orderBy('part')
        .execute();
      return rows.map((row) => ({ number: row.part + 1, updatedAt: row.updated_at }));
    },

    async part(number) {
      const first = (number - 1) * ARTICLES_A_PART + 1;
      const articles: PublicArticle[] = [];
      for (let from = first; from < first + ARTICLES_A_PART; from += ARTICLES_A_STATEMENT)
        articles.push(...(await findBetween(db, from, from + ARTICLES_A_STATEMENT)));
      return articles;
    },
  };
}

/** @param until exclusive: the first number that is not included */
async function findBetween(db: Kysely<Schema>, from: number, until: number): Promise<PublicArticle[]> {
  const articles = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.number', '=', 'article.revision'),
    )
    .select(['article.number', 'article.id', 'source_language', 'targets', 'updated_at', 'paragraph_count'])
    .where('article.number', '>=', from)
    .where('article.number', '<', until)
    .where('deleted_at', 'is', null)
    .where(sql.raw<boolean>(readableBy('anyone')))
    .orderBy('article.number')
    .execute();
  const counts = await findColumnCounts(db, articles);
  return articles.map((row) => ({
    id: row.id,
    sourceLanguage: row.source_language,
    targets: JSON.parse(row.targets) as readonly string[],
    updatedAt: row.updated_at,
    languages: Object.fromEntries(
      counts
        .get(row.number)!
        .filter(({ translated }) => translated > 0)
        .map(({ target, translated, machineText }) => [
          target,
          { translated, machine: machineText, total: row.paragraph_count },
        ]),
    ),
  }));
}
