import { sql, type Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/** Paragraphs of the newest revision. */
export interface TranslatedCount {
  readonly translated: number;
  /** How many of them show a machine translation. */
  readonly machine: number;
}

/** An article in a list. */
interface Listed {
  readonly number: number;
  readonly id: string;
  readonly paragraph_count: number;
}

/** By article and target. */
type Counts = Map<string, TranslatedCount>;

const NONE: TranslatedCount = { translated: 0, machine: 0 };

/**
 * Counts the translations of each article in each language. Articles that have not changed use the
 * counts of the search index; only the others are counted paragraph by paragraph.
 * @param tags `memoryTag`
 */
export async function countColumns(
  db: Kysely<Schema>,
  articles: readonly Listed[],
  tags: readonly string[],
): Promise<(article: Listed, tag: string) => TranslatedCount> {
  const counts: Counts = new Map();
  const targets = [...new Set(tags)];
  for (const chunk of targets.length === 0 ? [] : inChunks(articles)) {
    await takeCounted(db, chunk, targets, counts);
    const others = chunk.filter((article) => targets.some((tag) => !counts.has(nameOf(article.id, tag))));
    if (others.length > 0) await count(db, others, targets, counts);
  }
  return ({ id }, tag) => counts.get(nameOf(id, tag)) ?? NONE;
}

function nameOf(articleId: string, tag: string): string {
  return `${articleId} ${tag}`;
}

async function takeCounted(
  db: Kysely<Schema>,
  articles: readonly Listed[],
  targets: readonly string[],
  counts: Counts,
): Promise<void> {
  const byNumber = new Map(articles.map((article) => [article.number, article]));
  const rows = await db
    .selectFrom('article_column')
    .leftJoin('search_pending', 'search_pending.article_number', 'article_column.article_number')
    .select(['article_column.article_number as number', 'target', 'missing', 'machine'])
    .where('article_column.article_number', 'in', [...byNumber.keys()])
    .where('target', 'in', targets)
    .where('search_pending.article_number', 'is', null)
    .execute();
  for (const { number, target, missing, machine } of rows) {
    const { id, paragraph_count } = byNumber.get(number)!;
    counts.set(nameOf(id, target), { translated: paragraph_count - missing, machine });
  }
}

async function count(
  db: Kysely<Schema>,
  articles: readonly Listed[],
  targets: readonly string[],
  counts: Counts,
): Promise<void> {
  const rows = await countShownTranslations(db)
    .select(sql<number>`sum(translation.origin = 'machine')`.as('machine'))
    .where(
      'article.number',
      'in',
      articles.map((article) => article.number),
    )
    .where('choice.target', 'in', targets)
    .execute();
  for (const { id, target, translated, machine } of rows) {
    counts.set(nameOf(id, target), { translated: Number(translated), machine });
  }
}

/** Counts the translations that the newest revisions show. Callers add conditions and columns. */
export function countShownTranslations(db: Kysely<Schema>) {
  return db
    .selectFrom('article')
    .innerJoin('revision_paragraph as place', (join) =>
      join.onRef('place.article_id', '=', 'article.id').onRef('place.revision', '=', 'article.revision'),
    )
    .innerJoin('choice', 'choice.segment_id', 'place.segment_id')
    .innerJoin('translation', 'translation.id', 'choice.translation_id')
    .select(['article.id', 'choice.target'])
    .select(({ fn }) => fn.countAll<number | string>().as('translated'))
    .groupBy(['article.id', 'choice.target']);
}
