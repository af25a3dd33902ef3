import type { Kysely } from 'kysely';
import type { Origin } from '../../translation/memory.ts';
import { logTranslations } from '../changes/change-log.ts';
import type { KeptTranslation } from './keep-translations.ts';
import type { Schema } from '../schema.ts';
import { loadShown, type InContext, inOne, placeOf, type Shown, storeShown } from './shown-translation.ts';

/**
 * A person's text outranks an import, an import a machine's. The later of two persons' texts is
 * shown.
 */
const RANK: Readonly<Record<Origin, number>> = { machine: 0, imported: 1, edited: 2, reviewed: 2 };

/** Shows each translation, in order, unless the shown one has a higher rank. Logs the changes. */
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
 * A translation from a person or a file keeps its place between its neighbours when a later one is
 * made elsewhere. A machine translation has no such place: an engine translates a segment for every
 * place, so a new answer (another engine, another glossary) applies everywhere.
 */
function showNext(shown: Shown | undefined, translation: KeptTranslation): Shown {
  const { id, segment_id, target, origin, context, isForPlace, isNew } = translation;
  if (shown && RANK[shown.origin] > RANK[origin]) return shown;
  const isMachine = RANK[origin] === 0;
  if (isMachine && shown?.id === id) return shown;
  const own = isMachine ? new Map() : inOne(context, id);
  if (shown && isForPlace) return withPlace(shown, own);
  const inContext = new Map([...placesThatStay(shown, origin), ...own]);
  const saysItself = inContext.size === 0 || (inContext.size === own.size && isNew);
  return { id, segment_id, target, origin, inContext, saysItself };
}

/** What is shown everywhere stays. */
function withPlace(shown: Shown, own: InContext): Shown {
  if (own.size === 0) return shown;
  const inContext = new Map([...placesThatStay(shown, shown.origin), ...own]);
  return { ...shown, inContext, saysItself: false };
}

/** An import for one place also outranks a machine translation that is shown everywhere else. */
function placesThatStay(shown: Shown | undefined, origin: Origin): InContext {
  if (!shown) return new Map();
  if (RANK[shown.origin] === 0 && RANK[origin] <= RANK.imported)
    return new Map([...shown.inContext].filter(([, { id }]) => id !== shown.id));
  return RANK[shown.origin] === RANK[origin] ? shown.inContext : new Map();
}

function isSame(before: Shown | undefined, after: Shown): boolean {
  if (before?.id !== after.id || before.inContext.size > after.inContext.size) return false;
  return [...after.inContext].every(([key, { id }]) => before.inContext.get(key)?.id === id);
}
