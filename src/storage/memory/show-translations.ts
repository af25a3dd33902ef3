import type { Kysely } from 'kysely';
import type { Origin } from '../../translation/memory.ts';
import { logTranslations } from '../changes/change-log.ts';
import type { KeptTranslation } from './keep-translations.ts';
import type { Schema } from '../schema.ts';
import { loadShown, type InContext, inOne, placeOf, type Shown, storeShown } from './shown-translation.ts';

/** A person's text outranks an import, an import a machine's. Of two persons, the later one is shown. */
const RANK: Readonly<Record<Origin, number>> = { machine: 0, imported: 1, edited: 2, reviewed: 2 };

/** Shows each, in order, unless the shown one outranks it. Changes are logged for the articles. */
export async function showTranslations(
  trx: Kysely<Schema>,
  translations: readonly KeptTranslation[],
  at: string,
): Promise<void> {
  const before = await loadShown(trx, translations);
  const after = new Map(before);
  for (const translation of translations) {
    const place = placeOf(translation);
    after.set(place, showNext(after.get(place), translation));
  }
  const changed = [...after].filter(([place, shown]) => !isSame(before.get(place), shown));
  const shown = changed.map(([, each]) => each);
  await storeShown(trx, shown, before);
  await logTranslations(trx, shown, at);
}

/**
 * What a person or a file says of a segment between certain others goes on holding there. An engine is asked about a segment wherever it
 * stands: where it is asked again (another engine, another glossary), that is to hold everywhere.
 */
function showNext(shown: Shown | undefined, translation: KeptTranslation): Shown {
  const { id, segment_id, target, origin, context, isNew } = translation;
  if (shown && RANK[shown.origin] > RANK[origin]) return shown;
  const isMachine = RANK[origin] === 0;
  if (isMachine && shown?.id === id) return shown;
  const kept: InContext =
    shown && RANK[shown.origin] === RANK[origin] && !isMachine ? shown.inContext : new Map();
  const own = isMachine ? new Map() : inOne(context, id);
  const inContext = new Map([...kept, ...own]);
  const saysItself = inContext.size === 0 || (inContext.size === own.size && isNew);
  return { id, segment_id, target, origin, inContext, saysItself };
}

function isSame(before: Shown | undefined, after: Shown): boolean {
  if (before?.id !== after.id || before.inContext.size > after.inContext.size) return false;
  return [...after.inContext].every(([key, { id }]) => before.inContext.get(key)?.id === id);
}
