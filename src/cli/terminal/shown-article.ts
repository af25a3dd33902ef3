import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { Suggestion } from '../../translation/suggestions.ts';

/** An article with similar texts for its gaps. */
export interface ShownArticle extends ParallelArticle {
  /** By target, then by paragraph id. */
  readonly suggestions?: Readonly<Record<string, ReadonlyMap<string, readonly Suggestion[]>>>;
}
