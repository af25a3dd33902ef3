import type { Kysely } from 'kysely';
import type { Origin } from '../translation/memory.ts';
import { announceTranslations } from './announce.ts';
import { inChunks } from './in-chunks.ts';
import type { KeptTranslation } from './keep-translations.ts';
import type { Schema } from './schema.ts';

/** A person's text outranks an import, an import a machine's; of two persons the later one has seen what the earlier one wrote. */
const RANK: Readonly<Record<Origin, number>> = { machine: 0, imported: 1, edited: 2, reviewed: 2 };

/** Shows each, in their order, unless what is shown outranks it; articles that look different now are told. */
export async function showTranslations(
  trx: Kysely<Schema>,
  translations: readonly KeptTranslation[],
  at: string,
): Promise<void> {
  const before = await findShown(trx, translations);
  const after = new Map(before);
  for (const translation of translations) {
    const shown = after.get(placeOf(translation));
    if (shown && RANK[shown.origin] > RANK[translation.origin]) continue;
    after.set(placeOf(translation), translation);
  }
  const changed = [...after.values()].filter((shown) => before.get(placeOf(shown))?.id !== shown.id);
  await choose(trx, changed);
  await announceTranslations(trx, changed, at);
}

function placeOf({ segment_id, target }: KeptTranslation): string {
  return `${segment_id} ${target}`;
}

async function findShown(
  trx: Kysely<Schema>,
  translations: readonly KeptTranslation[],
): Promise<ReadonlyMap<string, KeptTranslation>> {
  const shown = new Map<string, KeptTranslation>();
  for (const chunk of inChunks([...new Set(translations.map((each) => each.segment_id))])) {
    const rows = await trx
      .selectFrom('choice')
      .innerJoin('translation', 'translation.id', 'choice.translation_id')
      .select(['choice.segment_id', 'choice.target', 'translation.id', 'translation.origin'])
      .where('choice.segment_id', 'in', chunk)
      .execute();
    for (const row of rows) shown.set(placeOf(row), row);
  }
  return shown;
}

async function choose(trx: Kysely<Schema>, translations: readonly KeptTranslation[]): Promise<void> {
  const rows = translations.map(({ segment_id, target, id }) => ({ segment_id, target, translation_id: id }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('choice')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['segment_id', 'target'])
          .doUpdateSet((eb) => ({ translation_id: eb.ref('excluded.translation_id') })),
      )
      .execute();
  }
}
