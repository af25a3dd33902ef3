import type { DifferencePiece } from '../text/compare/difference.ts';
import type { Origin } from './memory.ts';

/** Below this a new translation costs less than mending an old one; the index is made for what is above. */
export const LOWEST_THRESHOLD = 70;

/** A fuzzy match: how a similar segment is translated. Never passed off as a translation. */
export interface Suggestion {
  /** How much the two segments agree (`percentage`): from the threshold to 99. */
  readonly percentage: number;
  /** The similar segment. */
  readonly source: string;
  /** Its translation, the one that is shown for it. */
  readonly text: string;
  readonly origin: Origin;
  /** What has to change to make the segment in question of the similar one. */
  readonly difference: readonly DifferencePiece[];
}

export interface SuggestionQuery {
  /** Percent, from `LOWEST_THRESHOLD` to 99. */
  readonly threshold: number;
  /** As many for each text. */
  readonly limit: number;
}

export interface Suggestions {
  /**
   * Segments that are similar to these texts and have a translation; the best first, among equals a person's before an import's before a
   * machine's. A text that has none is absent. It takes about a millisecond a text and at most some seconds in all: what was not looked up
   * by then is absent too. Never rejects: without suggestions everything else can still be read.
   *
   * @param sourceLanguage and `target`: `memoryTag`
   */
  find(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
    query: SuggestionQuery,
  ): Promise<ReadonlyMap<string, readonly Suggestion[]>>;
}
