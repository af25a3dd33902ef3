import type { LearningPair } from './alignment/learning-pair.ts';

/**
 * Two languages without region and script, in the direction of the memory: `id` and `en` serve every
 * form of English.
 */
export interface LexiconLanguages {
  readonly source: string;
  readonly target: string;
}

/** How many translations of the memory can be learned from. */
export interface Learnable {
  readonly languages: LexiconLanguages;
  readonly pairs: number;
}

/** A lexicon that was learned at one time. Immutable. */
export interface LexiconSnapshot {
  /** Ascending, over all languages. */
  readonly number: number;
  readonly languages: LexiconLanguages;
  /** ISO 8601 */
  readonly learnedAt: string;
  /** The translations that it was learned from. */
  readonly pairs: number;
  /** The translations that could be learned from at that time: more, if there were too many. */
  readonly known: number;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

export interface NewLexicon extends Pick<LexiconSnapshot, 'languages' | 'pairs' | 'known'> {
  readonly bytes: Uint8Array;
}

export interface StoredLexicon {
  readonly snapshot: LexiconSnapshot;
  /** False if the newest one has the same bytes; then nothing was stored. */
  readonly isNew: boolean;
  /** The articles that are looked through for results that differ. */
  readonly articles: number;
}

/**
 * The learned lexicons, and what they are learned from (docs/decisions/0041-lexicon.md): what the
 * memory shows for texts that anyone may read and that need a translation.
 */
export interface Lexicons {
  /** The newest one for each pair of languages that this version can read. */
  newest(): Promise<readonly LexiconSnapshot[]>;
  /** The bytes of a snapshot; `undefined` after a newer one took its place. */
  bytes(number: number): Promise<Uint8Array | undefined>;
  /** Higher whenever a translation was added. */
  memoryPosition(): Promise<number>;
  /** Counts, a part of the memory at a time, so that others may work in between. */
  learnable(): AsyncIterable<readonly Learnable[]>;
  /**
   * What can be learned from, in an order that is the same for every copy of the store. A part of the
   * memory at a time.
   * @param isSelection people's and imported translations come first, for a caller that cannot take
   *   all
   */
  material(languages: LexiconLanguages, isSelection: boolean): AsyncIterable<readonly LearningPair[]>;
  /**
   * Stores a snapshot. In the same transaction, every article of that language is pending
   * (`DerivedData.pending`), and the bytes of older snapshots are removed.
   * @param after the number of the newest one for these languages when the learning began; 0 for none
   * @returns `undefined` if another process has stored one since
   */
  store(lexicon: NewLexicon, after: number): Promise<StoredLexicon | undefined>;
  /** Only one process learns at a time. Returns whether the holder may, for so long. */
  lease(holder: string, milliseconds: number): Promise<boolean>;
  renewLease(holder: string, milliseconds: number): Promise<void>;
  releaseLease(holder: string): Promise<void>;
}
