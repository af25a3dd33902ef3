import type { Formality } from './memory.ts';

/** What an operator sets for translating, pricing and reading. */
export interface TranslationSettings {
  /** No engine may be asked. */
  readonly offline: boolean;
  /** The columns of an article that was asked for in no other language. */
  readonly targetLanguages: readonly string[];
  /** Characters a month. */
  readonly budget?: number;
  readonly formality?: Formality;
  /** Names of engines, the best first; also of those that are not set up now. */
  readonly engineOrder: readonly string[];
  /** Requests a minute to each engine, by this process; absent for no limit. */
  readonly engineRateLimit?: number;
  /** Percent; a fuzzy match below it is not suggested. */
  readonly fuzzyThreshold: number;
}
