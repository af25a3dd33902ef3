/** A paragraph and its translation, as the memory holds them. */
export interface LearningPair {
  readonly source: string;
  readonly target: string;
  /** How often it counts: 1 for machine text, more for what a person wrote. */
  readonly weight: number;
  /**
   * Where it occurs: numbers of articles, or one of its own for a unit of a file. At least one. Two
   * words are learned as a pair only if they were seen in two different ones.
   */
  readonly origins: readonly number[];
}
