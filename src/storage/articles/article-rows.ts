import type { Kysely } from 'kysely';
import type { Article, ArticleDetails, Paragraph } from '../../article/article.ts';
import type { PreparedSource } from '../../article/articles.ts';
import { DETAIL_NAMES, DETAILS, knownDetails } from '../../article/details.ts';
import type { Repair, Span } from '../../text/traced-text.ts';
import type { ArticleRow, DetailColumns, Schema } from '../schema.ts';

export function findArticle(db: Kysely<Schema>, id: string): Promise<ArticleRow | undefined> {
  return db
    .selectFrom('article')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export function toArticle(row: Omit<ArticleRow, 'number'>): Article {
  return {
    id: row.id,
    title: row.title,
    sourceLanguage: row.source_language,
    targets: JSON.parse(row.targets) as readonly string[],
    ...knownDetails((name) => row[DETAILS[name].column] ?? undefined),
    confidential: row.confidential === 1,
    revision: row.revision,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** An empty detail means that there is none: the user's word counts, not the source's. */
export function toDetailColumns(details: ArticleDetails) {
  const columns = DETAIL_NAMES.map((name) => [DETAILS[name].column, details[name] || null]);
  return {
    ...(Object.fromEntries(columns) as DetailColumns),
    confidential: details.confidential === true ? 1 : 0,
  };
}

/** What the user said about an article: its `said` column. */
export interface Said extends ArticleDetails {
  readonly title?: string;
}

export function saidOf({ givenTitle }: Pick<PreparedSource, 'givenTitle'>, details: ArticleDetails): Said {
  return { ...details, ...(givenTitle !== undefined && { title: givenTitle }) };
}

export async function findParagraphs(
  db: Kysely<Schema>,
  articleId: string,
  revision: number,
): Promise<readonly Paragraph[]> {
  const rows = await db
    .selectFrom('revision_paragraph as place')
    .innerJoin('segment', 'segment.id', 'place.segment_id')
    .select(['place.paragraph_id', 'place.role', 'place.marker', 'segment.text'])
    .select(['place.html', 'place.sentences', 'place.repairs'])
    .where('place.article_id', '=', articleId)
    .where('place.revision', '=', revision)
    .orderBy('place.position')
    .execute();
  return rows.map((row) => ({
    id: row.paragraph_id,
    role: row.role,
    ...(row.marker !== null && { marker: row.marker }),
    text: row.text,
    ...(row.html !== null && { html: row.html }),
    sentences: JSON.parse(row.sentences) as readonly Span[],
    repairs: row.repairs === null ? [] : (JSON.parse(row.repairs) as readonly Repair[]),
  }));
}
