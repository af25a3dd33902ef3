import type { Engine } from './engine.ts';
import type { StoredTranslation } from './memory.ts';
import type { TermFinder } from './glossary/term-finder.ts';
import type { TranslationSettings } from './translation-settings.ts';

interface KnownTranslation {
  readonly text: string;
  readonly stored: StoredTranslation;
}

/**
 * Whether the glossary changed for this segment after a machine translated it. A person's text and
 * an import stay until a person changes them.
 */
export function isOutdated({ text, stored }: KnownTranslation, terms: TermFinder): boolean {
  return mayHaveOtherEffect(stored) && stored.glossaryEffect !== terms.effect(text);
}

/** The same for an effect that is known. */
export function hasOtherEffect(stored: StoredTranslation, effect: string): boolean {
  return mayHaveOtherEffect(stored) && stored.glossaryEffect !== effect;
}

function mayHaveOtherEffect({ origin, glossaryEffect }: StoredTranslation): boolean {
  return origin === 'machine' && glossaryEffect !== undefined;
}

/** How to translate into one language. */
export interface TargetSettings extends Pick<TranslationSettings, 'formality' | 'engineOrder'> {
  /** BCP 47, as it was requested. */
  readonly target: string;
  /** As they are now. */
  readonly terms: TermFinder;
  /**
   * A person wants a better translation and knows its price: a translation by a lower-ranked
   * engine, or by this one in another tone, is requested again.
   */
  readonly upgrade: boolean;
}

/** Whether this engine is to be asked for a segment for which the memory has `stored`. */
export function needsTranslation(
  engine: Engine,
  text: string,
  stored: StoredTranslation | undefined,
  settings: TargetSettings,
): boolean {
  if (!stored) return true;
  if (engine.glossaries && isOutdated({ text, stored }, settings.terms)) return true;
  return settings.upgrade && stored.origin === 'machine' && isBetter(engine, stored, settings);
}

function isBetter(
  engine: Engine,
  { provenance }: StoredTranslation,
  { engineOrder, formality, target }: TargetSettings,
): boolean {
  if (provenance.engine !== engine.name) {
    const rank = (name: string) => engineOrder.indexOf(name);
    return provenance.engine !== undefined && rank(engine.name) < rank(provenance.engine);
  }
  return engine.hasFormality(target) && provenance.formality !== formality;
}
