import type { Kysely } from 'kysely';
import type { Article, ArticleDetails, Paragraph } from '../../article/article.ts';
import type { Draft } from '../../article/articles.ts';
import type { Repair, Span } from '../../text/traced-text.ts';
import type { ArticleRow, Schema } from '../schema.ts';

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
    ...(row.url !== null && { url: row.url }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.author !== null && { author: row.author }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.rights !== null && { rights: row.rights }),
    confidential: row.confidential === 1,
    revision: row.revision,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** An empty detail is one that there is not: somebody said so, whatever the source says. */
export function toDetailColumns(details: ArticleDetails) {
  return {
    url: details.url || null,
    publisher: details.publisher || null,
    author: details.author || null,
    published_at: details.publishedAt || null,
    rights: details.rights || null,
    confidential: details.confidential === true ? 1 : 0,
  };
}

/** What the user said of an article: its `said`. */
export interface Said extends ArticleDetails {
  readonly title?: string;
}

export function saidOf({ givenTitle }: Pick<Draft, 'givenTitle'>, details: ArticleDetails): Said {
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
