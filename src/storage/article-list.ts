import { sql, type Kysely } from 'kysely';
import type { ArticleEntry, Articles } from '../article/articles.ts';
import { memoryTag } from '../text/languages.ts';
import { meetsFilter } from './article-filter.ts';
import { toArticle } from './article-rows.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { inChunks } from './in-chunks.ts';
import type { Schema } from './schema.ts';

type Query = Parameters<Articles['list']>[0];

/** @throws Problem `cursor-invalid`, `language-invalid` */
export async function listArticles(db: Kysely<Schema>, query: Query): ReturnType<Articles['list']> {
  const { limit, cursor, targets, filter = {} } = query;
  let select = db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.number', '=', 'article.revision'),
    )
    .selectAll('article')
    .select('revision.paragraph_count')
    .where(meetsFilter(filter))
    .orderBy('article.number', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) select = select.where('article.number', '<', fromCursor(cursor));
  const rows = await select.execute();
  const shown = rows.slice(0, limit);
  const countOf = await countTranslated(
    db,
    shown.map((row) => row.id),
    targets.map(memoryTag),
  );
  const items = shown.map((row): ArticleEntry => {
    const counts = targets.map((target) => [target, countOf(row.id, memoryTag(target))] as const);
    const byTarget = (count: keyof Count) =>
      Object.fromEntries(counts.map(([target, counted]) => [target, counted[count]]));
    return {
      ...toArticle(row),
      total: row.paragraph_count,
      translated: byTarget('translated'),
      machine: byTarget('machine'),
    };
  });
  const last = shown.at(-1);
  return { items, next: rows.length > limit && last ? toCursor(last.number) : null };
}

interface Count {
  readonly translated: number;
  /** Of those, by a machine. */
  readonly machine: number;
}

async function countTranslated(
  db: Kysely<Schema>,
  articleIds: readonly string[],
  tags: readonly string[],
): Promise<(articleId: string, tag: string) => Count> {
  const counts = new Map<string, Count>();
  for (const chunk of tags.length === 0 ? [] : inChunks(articleIds)) {
    const rows = await db
      .selectFrom('article')
      .innerJoin('revision_paragraph as place', (join) =>
        join.onRef('place.article_id', '=', 'article.id').onRef('place.revision', '=', 'article.revision'),
      )
      .innerJoin('choice', 'choice.segment_id', 'place.segment_id')
      .innerJoin('translation', 'translation.id', 'choice.translation_id')
      .select(['article.id', 'choice.target'])
      .select(({ fn }) => fn.countAll<number | string>().as('translated'))
      .select(sql<number>`sum(translation.origin = 'machine')`.as('machine'))
      .where('article.id', 'in', chunk)
      .where('choice.target', 'in', [...new Set(tags)])
      .groupBy(['article.id', 'choice.target'])
      .execute();
    for (const { id, target, translated, machine } of rows) {
      counts.set(`${id} ${target}`, { translated: Number(translated), machine });
    }
  }
  return (articleId, tag) => counts.get(`${articleId} ${tag}`) ?? { translated: 0, machine: 0 };
}
