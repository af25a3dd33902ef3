import type { DifferencePiece } from '../text/compare/difference.ts';
import type { Reader } from '../article/may-read.ts';
import type { Origin } from './memory.ts';

/**
 * Below this, editing an old translation takes longer than a new one. The index finds nothing below
 * it.
 */
export const LOWEST_THRESHOLD = 70;

/**
 * A fuzzy match: the translation of a similar segment. It is never shown as the paragraph's own.
 */
export interface Suggestion {
  /** How similar the two segments are (`percentage`): from the threshold to 99. */
  readonly percentage: number;
  /** The similar segment. */
  readonly source: string;
  /** The translation that is shown for it. */
  readonly text: string;
  readonly origin: Origin;
  /** The edits that turn the similar segment into the requested one. */
  readonly difference: readonly DifferencePiece[];
}

export interface SuggestionQuery {
  /** Percent, from `LOWEST_THRESHOLD` to 99. */
  readonly threshold: number;
  /** The most suggestions for each text. */
  readonly limit: number;
  /**
   * Anyone gets the segments that stand or stood in an article that anyone may read, and those that
   * an imported file brought and that stand in no article. A writer gets all.
   */
  readonly reader: Reader;
}

export interface Suggestions {
  /**
   * Translated segments that are similar to these texts: the most similar first; of equals, a
   * person's before an import's before a machine's. A text without any has an empty list. The
   * search takes about a millisecond per text and ends after a few seconds; texts that it did not
   * reach are absent. Never rejects: a failure reaches no text.
   * @param sourceLanguage `memoryTag`, like `target`
   */
  find(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
    query: SuggestionQuery,
  ): Promise<ReadonlyMap<string, readonly Suggestion[]>>;
}
