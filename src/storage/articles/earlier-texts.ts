import type { Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/**
 * Earlier texts of these paragraphs that differ from their text in revision `before` (absent: the
 * newest); newest first. None if the article is deleted.
 */
export async function findEarlierTexts(
  db: Kysely<Schema>,
  articleId: string,
  paragraphIds: readonly string[],
  before: number | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  for (const chunk of inChunks(paragraphIds)) {
    const rows = await db
      .selectFrom('article')
      .innerJoin('revision_paragraph as earlier', 'earlier.article_id', 'article.id')
      .innerJoin('segment', 'segment.id', 'earlier.segment_id')
      .leftJoin('revision_paragraph as present', (join) =>
        join
          .onRef('present.article_id', '=', 'earlier.article_id')
          .onRef('present.paragraph_id', '=', 'earlier.paragraph_id')
          .on((eb) => eb('present.revision', '=', before ?? eb.ref('article.revision'))),
      )
      .select(['earlier.paragraph_id', 'segment.text'])
      .where('article.id', '=', articleId)
      .where('article.deleted_at', 'is', null)
      .where('earlier.paragraph_id', 'in', chunk)
      .where((eb) => eb('earlier.revision', '<', before ?? eb.ref('article.revision')))
      .where((eb) =>
        eb.or([
          eb('present.segment_id', 'is', null),
          eb('present.segment_id', '<>', eb.ref('earlier.segment_id')),
        ]),
      )
      .groupBy(['earlier.paragraph_id', 'segment.id', 'segment.text'])
      .orderBy(({ fn }) => fn.max('earlier.revision'), 'desc')
      .execute();
    for (const { paragraph_id, text } of rows) {
      const found = texts.get(paragraph_id);
      if (found) found.push(text);
      else texts.set(paragraph_id, [text]);
    }
  }
  return texts;
}
