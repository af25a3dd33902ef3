import type { Kysely } from 'kysely';
import type { StoredTranslation } from '../../translation/memory.ts';
import type { Schema } from '../schema.ts';
import { toContext, toWording, translationColumns, type TranslationColumns } from './translation-columns.ts';

type Found = TranslationColumns & {
  readonly id: number;
  readonly before: string;
  readonly after: string;
};

/** What is shown for a segment between certain others. One segment at a time: hardly any has more than one translation. */
export function createContextLookUp(db: Kysely<Schema>) {
  const compiled = db
    .selectFrom('context_choice as place')
    .innerJoin('translation', 'translation.id', 'place.translation_id')
    .select([
      'translation.id',
      'place.previous_hash as before',
      'place.next_hash as after',
      ...translationColumns,
    ])
    .where('place.target', '=', 'target')
    .where('place.segment_id', '=', 0)
    .compile();
  return async (target: string, segmentId: number): Promise<readonly StoredTranslation[]> => {
    const { rows } = await db.executeQuery<Found>({ ...compiled, parameters: [target, segmentId] });
    return rows.map(({ id, before, after, ...row }) => {
      const context = toContext({ previous_hash: before || null, next_hash: after || null });
      return { id, ...toWording(row), context };
    });
  };
}
