import type { LoadedArticle } from '../loaded-article.ts';
import type { ParallelArticle } from '../parallel-article.ts';

/** Puts an article and its stored translations side by side. Asks no engine. */
export interface Reading {
  /**
   * @param targets BCP 47; absent for the article's own
   * @throws Problem `language-invalid`
   */
  readLoaded(loaded: LoadedArticle, targets?: readonly string[]): Promise<ParallelArticle>;
  /**
   * Loads the article and reads it.
   * @throws Problem `article-not-found`, `revision-not-found`, `language-invalid`
   */
  read(
    id: string,
    query?: { readonly targets?: readonly string[]; readonly revision?: number },
  ): Promise<ParallelArticle>;
}
