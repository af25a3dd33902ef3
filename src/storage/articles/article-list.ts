import type { Kysely } from 'kysely';
import { memoryTag } from '../../text/language-tag.ts';
import type { TitledArticles, TitledEntry } from '../../translation/titled-articles.ts';
import { meetsFilter } from './article-filter.ts';
import { toArticle } from './article-rows.ts';
import { findColumnCounts } from './column-counts.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Schema } from '../schema.ts';
import { findTitles } from './titles.ts';

type Query = Parameters<TitledArticles['list']>[0];

/** @throws Problem `cursor-invalid`, `language-invalid` */
export async function listArticles(db: Kysely<Schema>, query: Query): ReturnType<TitledArticles['list']> {
  const { reader, limit, cursor, targets, filter } = query;
  let select = selectListed(db)
    .where(meetsFilter(reader, filter))
    .orderBy('article.number', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) select = select.where('article.number', '<', fromCursor(cursor));
  const rows = await select.execute();
  const shown = rows.slice(0, limit);
  const items = await toEntries(db, shown, targets);
  const last = shown.at(-1);
  return { items, next: rows.length > limit && last ? toCursor(last.number) : null };
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number];

/** The rows that `toEntries` takes. */
export function selectListed(db: Kysely<Schema>) {
  return db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.number', '=', 'article.revision'),
    )
    .selectAll('article')
    .select('revision.paragraph_count');
}

export async function toEntries(
  db: Kysely<Schema>,
  rows: readonly ListedRow[],
  targets: readonly string[],
): Promise<readonly TitledEntry[]> {
  const counts = await findColumnCounts(db, rows);
  const titles = await findTitles(db, rows, targets);
  return rows.map((row) => {
    const columns = new Map(counts.get(row.number)!.map((column) => [column.target, column]));
    const without = { translated: row.language_free_count, machine: 0 };
    const byTarget = (count: 'translated' | 'machine') =>
      Object.fromEntries(
        targets.map((target) => [target, (columns.get(memoryTag(target)) ?? without)[count]]),
      );
    return {
      ...toArticle(row),
      total: row.paragraph_count,
      translated: byTarget('translated'),
      machine: byTarget('machine'),
      titles: titles.get(row.id)!,
    };
  });
}
