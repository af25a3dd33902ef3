import type { Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/** Earlier texts of these paragraphs that differ from their text in revision `before`; newest first. */
export async function findEarlierTexts(
  db: Kysely<Schema>,
  articleId: string,
  paragraphIds: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  for (const chunk of inChunks(paragraphIds)) {
    const rows = await db
      .selectFrom('revision_paragraph as earlier')
      .innerJoin('segment', 'segment.id', 'earlier.segment_id')
      .leftJoin('revision_paragraph as present', (join) =>
        join
          .onRef('present.article_id', '=', 'earlier.article_id')
          .onRef('present.paragraph_id', '=', 'earlier.paragraph_id')
          .on('present.revision', '=', before),
      )
      .select(['earlier.paragraph_id', 'segment.text'])
      .where('earlier.article_id', '=', articleId)
      .where('earlier.paragraph_id', 'in', chunk)
      .where('earlier.revision', '<', before)
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
