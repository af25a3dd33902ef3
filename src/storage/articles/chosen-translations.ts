import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The translations that the newest revisions show, counted by article and target; to be narrowed and added to. */
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
