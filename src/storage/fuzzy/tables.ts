import type { Origin } from '../../translation/memory.ts';

/** What the thread for fuzzy matches reads and writes. */
export interface FuzzyTables {
  /** The numbers of these tokens, by hash. A token that no segment has is absent. */
  numbersOf(hashes: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /**
   * The first tokens that at most `most` segments of these weights hold together. A token that does
   * not fit is left out, and the next ones are tried.
   */
  withinReach(tokens: readonly number[], weights: Weights, most: number): Promise<readonly number[]>;
  /** At most `limit`, the likeliest first. */
  gather(shared: SharedTokens, limit: number): Promise<readonly Candidate[]>;
  /** Those of the segments that anyone may see. */
  openAmong(segmentIds: readonly number[]): Promise<ReadonlySet<number>>;
  translationsOf(ids: readonly number[]): Promise<ReadonlyMap<number, FoundTranslation>>;
  /** How many segments are not indexed, counted up to `most`. */
  backlog(most: number): Promise<number>;
  /** An error that `isPassing` if another process is indexing now, where only one can. */
  beginIndexing(): Promise<Indexing>;
  /** Whether the next attempt may succeed. */
  isPassing(error: unknown): boolean;
  close(): Promise<void>;
}

/** Indexes a part of the segments. Interrupted work is repeated. */
export interface Indexing {
  /** The next segments that are not indexed, in the order of their ids. */
  next(limit: number): Promise<readonly UnindexedSegment[]>;
  /** Gives the next numbers, in this order, to the hashes that have none. */
  giveNumbers(hashes: readonly number[]): Promise<void>;
  /** What is already there stays. */
  add(postings: readonly Posting[]): Promise<void>;
  /** All segments that `next` returned are indexed. */
  markIndexed(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Limits for a segment's weight: the lighter text has at least the threshold's share of the
 * heavier.
 */
export interface Weights {
  readonly least: number;
  readonly most: number;
}

export interface SharedTokens {
  readonly tokens: readonly number[];
  readonly weights: Weights;
  /** A candidate has so many of the tokens. */
  readonly shared: number;
  readonly target: string;
  /** The weight of the text itself. */
  readonly weight: number;
}

export interface Candidate {
  readonly segment_id: number;
  readonly text: string;
  readonly translation_id: number;
}

export interface FoundTranslation {
  readonly text: string;
  readonly origin: Origin;
}

export interface UnindexedSegment {
  readonly id: number;
  readonly language: string;
  readonly text: string;
}

export type Posting = readonly [token: number, weight: number, segmentId: number];
