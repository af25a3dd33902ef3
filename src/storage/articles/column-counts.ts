import type { Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/** Paragraphs of the newest revision. */
export interface ColumnCount {
  /** `memoryTag` */
  readonly target: string;
  /** With a current translation. */
  readonly translated: number;
  /** With a current translation by an engine that no one reviewed. */
  readonly machine: number;
  /** That show text as in `isMachineText`, current or outdated. */
  readonly machineText: number;
}

interface CountedArticle {
  readonly number: number;
  readonly paragraph_count: number;
}

/** By the number of the article. A language in which an article shows nothing is absent. */
export async function findColumnCounts(
  db: Kysely<Schema>,
  articles: readonly CountedArticle[],
): Promise<ReadonlyMap<number, readonly ColumnCount[]>> {
  const counts = new Map(articles.map(({ number }) => [number, [] as ColumnCount[]]));
  const totals = new Map(articles.map((article) => [article.number, article.paragraph_count]));
  for (const chunk of inChunks([...totals.keys()])) {
    const rows = await db
      .selectFrom('article_column')
      .selectAll()
      .where('article_number', 'in', chunk)
      .orderBy('target')
      .execute();
    for (const { article_number: number, target, missing, machine, machine_text } of rows) {
      const translated = totals.get(number)! - missing;
      counts.get(number)!.push({ target, translated, machine, machineText: machine_text });
    }
  }
  return counts;
}
