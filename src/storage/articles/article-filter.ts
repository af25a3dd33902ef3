import { sql, type RawBuilder } from 'kysely';
import type { ArticleFilter } from '../../article/articles.ts';
import { memoryTag } from '../../text/language-tag.ts';

/**
 * A condition on `article`.
 * @throws Problem `language-invalid`
 */
export function meetsFilter(filter: ArticleFilter): RawBuilder<boolean> {
  const { complete, needsReview, confidential } = filter;
  const conditions = [
    sql<boolean>`article.deleted_at is null`,
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
