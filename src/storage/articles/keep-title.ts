import type { Kysely } from 'kysely';
import type { Paragraph, SourceParagraph } from '../../article/article.ts';
import { findTitleParagraph } from '../../article/title-paragraph.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { keepSegments } from '../memory/segments.ts';
import type { Schema } from '../schema.ts';

interface TitledArticle {
  readonly articleId: string;
  readonly sourceLanguage: string;
  readonly title: string;
  /** Of the newest revision. */
  readonly paragraphs: readonly Paragraph[];
}

/** The texts of a revision that need a segment: the title is one unless it stands in the text. */
export function textsWithTitle(
  title: string,
  paragraphs: readonly SourceParagraph[],
): readonly Pick<SourceParagraph, 'text'>[] {
  return findTitleParagraph(title, paragraphs) === undefined ? [...paragraphs, { text: title }] : paragraphs;
}

/** Call it when the title or the newest revision changes. The segment is locked (`lockForRevision`). */
export async function keepTitle(trx: Kysely<Schema>, article: TitledArticle): Promise<void> {
  const { articleId, sourceLanguage, title, paragraphs } = article;
  const index = findTitleParagraph(title, paragraphs);
  const text = index === undefined ? title : paragraphs[index]!.text;
  const [segmentId] = await keepSegments(trx, [{ language: memoryTag(sourceLanguage), text }]);
  await trx
    .updateTable('article_title')
    .set({ position: null })
    .where('article_id', '=', articleId)
    .where('position', 'is not', null)
    .execute();
  const position = index === undefined ? 0 : index + 1;
  await trx
    .insertInto('article_title')
    .values({ article_id: articleId, segment_id: segmentId!, position })
    .onConflict((conflict) => conflict.columns(['article_id', 'segment_id']).doUpdateSet({ position }))
    .execute();
}
