import type { LexiconLanguages, LexiconSnapshot, StoredLexicon } from '../lexicons.ts';

/** What came of learning from the memory for a pair of languages. */
export interface Learned {
  readonly languages: LexiconLanguages;
  /** The translations that could be learned from. */
  readonly known: number;
  /** Absent if that was too little, or if another process stored one meanwhile. */
  readonly stored?: StoredLexicon;
}

/** @param pairs that were read, of `total` */
export type OnLearning = (languages: LexiconLanguages, pairs: number, total: number) => void;

/**
 * Learns lexicons from the memory, for the alignment and the checks. One process learns at a time.
 */
export interface Learning {
  /** The newest lexicon of each pair of languages. */
  newest(): Promise<readonly LexiconSnapshot[]>;
  /** Learns what is due, unless another process learns. Never rejects. */
  sweep(): Promise<void>;
  /**
   * Learns for the languages whose translations have grown by half since the last time. Waits a
   * minute for a process that learns; `undefined` if it still does.
   */
  learnDue(onLearning?: OnLearning): Promise<readonly Learned[] | undefined>;
  /** The same for all languages of the memory. */
  learnAll(onLearning?: OnLearning): Promise<readonly Learned[] | undefined>;
  /** Starts nothing more, and ends what is under way; nothing of it is stored. */
  stop(): Promise<void>;
}
