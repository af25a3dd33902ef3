import type { Formality } from './memory.ts';

/** What an operator sets for translating, pricing and reading. */
export interface TranslationSettings {
  /** No request is sent to an engine. */
  readonly offline: boolean;
  /** The target languages of an article for which no others were requested. */
  readonly targetLanguages: readonly string[];
  /** Characters per month. */
  readonly budget?: number;
  readonly formality?: Formality;
  /** Names of engines, the best first, including those that are not configured now. */
  readonly engineOrder: readonly string[];
  /** Requests of this process per minute to each engine; absent for no limit. */
  readonly engineRateLimit?: number;
  /** Percent. A fuzzy match below it is not suggested. */
  readonly fuzzyThreshold: number;
}
