import type { Memory, NewTranslation } from './memory.ts';

/** What an import had for one pair of languages. Canonical tags (`memoryTag`). */
export interface ImportedPair {
  readonly source: string;
  readonly target: string;
  /** How many the file has. */
  readonly translations: number;
  /** How many were new. */
  readonly added: number;
}

/** Per transaction. A server on the same store has to wait for each one, so they stay short. */
const STORED_AT_ONCE = 500;

/**
 * Adds translations to the memory, pair by pair and in their order. What was stored stays if it is
 * interrupted; the same import continues from there.
 */
export async function importTranslations(
  memory: Pick<Memory, 'add'>,
  translations: readonly NewTranslation[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly ImportedPair[]> {
  const pairs: ImportedPair[] = [];
  let done = 0;
  for (const own of byPair(translations)) {
    let added = 0;
    for (let at = 0; at < own.length; at += STORED_AT_ONCE) {
      const some = own.slice(at, at + STORED_AT_ONCE);
      added += await memory.add(some);
      done += some.length;
      onProgress(done, translations.length);
    }
    const [{ sourceLanguage: source, target }] = own as [NewTranslation];
    pairs.push({ source, target, translations: own.length, added });
  }
  return pairs;
}

function byPair(translations: readonly NewTranslation[]): readonly (readonly NewTranslation[])[] {
  const pairs = new Map<string, NewTranslation[]>();
  for (const translation of translations) {
    const key = `${translation.sourceLanguage} ${translation.target}`;
    const known = pairs.get(key);
    if (known) known.push(translation);
    else pairs.set(key, [translation]);
  }
  return [...pairs.values()];
}
