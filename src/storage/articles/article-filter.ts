import { sql, type RawBuilder } from 'kysely';
import type { ArticleFilter } from '../../article/articles.ts';
import type { Reader } from '../../article/may-read.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { readableBy } from '../readable-by.ts';

/**
 * A condition on `article`: the reader may read it, and it meets the filter.
 * @throws Problem `language-invalid`
 */
export function meetsFilter(reader: Reader, filter: ArticleFilter = {}): RawBuilder<boolean> {
  const { complete, needsReview, confidential } = filter;
  const conditions = [
    sql<boolean>`article.deleted_at is null`,
    sql.raw<boolean>(readableBy(reader)),
    ...(complete === undefined ? [] : [hasColumn(complete, sql`missing = 0`)]),
    ...(needsReview === undefined ? [] : [hasColumn(needsReview, sql`machine > 0`)]),
    ...(confidential === undefined
      ? []
      : [sql<boolean>`article.confidential = ${sql.lit(confidential ? 1 : 0)}`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function hasColumn(tag: string, condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from article_column
    where article_number = article.number and target = ${memoryTag(tag)} and ${condition})`;
}
