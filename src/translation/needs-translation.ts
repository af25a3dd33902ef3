import type { Engine } from './engine.ts';
import type { Formality, StoredTranslation } from './memory.ts';
import type { TermFinder } from './glossary/term-finder.ts';

/** A translation that the memory holds, beside its segment. */
export interface Held {
  readonly text: string;
  readonly stored: StoredTranslation;
}

/** Whether the glossary has changed for this segment since a machine translated it. A person's text and an import stand until a person changes them. */
export function isOutdated({ text, stored }: Held, terms: TermFinder): boolean {
  const { origin, glossaryEffect } = stored;
  return origin === 'machine' && glossaryEffect !== undefined && glossaryEffect !== terms.effect(text);
}

export interface Wishes {
  /** For one language, as they are now. */
  readonly terms: TermFinder;
  readonly formality: Formality | undefined;
  /** BCP 47, as it was asked for. */
  readonly target: string;
  /** Names of engines, the best first; also of those that are not set up now. */
  readonly engineOrder: readonly string[];
  /** A person wants the better translation and knows its price: what a lesser engine made, or this one in another tone, is asked for anew. */
  readonly upgrade: boolean;
}

/** Whether this engine is to be asked for a segment, with what the memory holds of it. */
export function isWanted(
  engine: Engine,
  text: string,
  stored: StoredTranslation | undefined,
  wishes: Wishes,
): boolean {
  if (!stored) return true;
  if (engine.glossaries && isOutdated({ text, stored }, wishes.terms)) return true;
  return wishes.upgrade && stored.origin === 'machine' && isBetter(engine, stored, wishes);
}

function isBetter(
  engine: Engine,
  { provenance }: StoredTranslation,
  { engineOrder, formality, target }: Wishes,
): boolean {
  if (provenance.engine !== engine.name) {
    const rank = (name: string) => engineOrder.indexOf(name);
    return provenance.engine !== undefined && rank(engine.name) < rank(provenance.engine);
  }
  return engine.hasFormality(target) && provenance.formality !== formality;
}
