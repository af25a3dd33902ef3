import { sql, type RawBuilder } from 'kysely';
import { type ArticleFilter, PUBLISHER_CHARACTERS } from '../../article/articles.ts';
import type { Reader } from '../../article/may-read.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { readableBy } from '../readable-by.ts';

/*
 * Expressions of the indexes in migration 0016. A statement must write them in the same way.
 */
/** A date of publication that a source wrote in another way is not compared. */
export const ARTICLE_DATE = sql.raw<string>(`(
  case when substr(published_at, 5, 1) = '-' and substr(published_at, 8, 1) = '-'
    then substr(published_at, 1, 25) else article.created_at end)`);
export const ARTICLE_PUBLISHER = sql.raw<string>(`substr(publisher, 1, ${PUBLISHER_CHARACTERS})`);

/**
 * A condition on `article`: the reader may read it, and it meets the filter.
 * @throws Problem `language-invalid`
 */
export function meetsFilter(reader: Reader, filter: ArticleFilter = {}): RawBuilder<boolean> {
  const { complete, needsReview, confidential, publisher, sourceLanguage, from, to } = filter;
  const conditions = [
    sql<boolean>`article.deleted_at is null`,
    sql.raw<boolean>(readableBy(reader)),
    ...(complete === undefined ? [] : [isComplete(complete)]),
    ...(needsReview === undefined ? [] : [hasColumn(needsReview, sql`machine > 0`)]),
    ...(confidential === undefined
      ? []
      : [sql<boolean>`article.confidential = ${sql.lit(confidential ? 1 : 0)}`]),
    ...(publisher === undefined ? [] : [sql<boolean>`${ARTICLE_PUBLISHER} = ${publisher}`]),
    ...(sourceLanguage === undefined ? [] : [sql<boolean>`article.source_language = ${sourceLanguage}`]),
    ...(from === undefined ? [] : [sql<boolean>`${ARTICLE_DATE} >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`${ARTICLE_DATE} < ${dayAfter(to)}`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isComplete(tag: string): RawBuilder<boolean> {
  return sql<boolean>`(${hasColumn(tag, sql`missing = 0`)} or (language_free_count > 0
    and language_free_count = (select paragraph_count from revision
      where article_id = article.id and revision.number = article.revision)))`;
}

function hasColumn(tag: string, condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from article_column
    where article_number = article.number and target = ${memoryTag(tag)} and ${condition})`;
}

/** @param day `2026-11-30` */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
