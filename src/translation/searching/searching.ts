import type { ArticleFilter } from '../../article/articles.ts';
import type { SearchPage } from '../found-article.ts';

/** Finds articles by their words, in all languages at once. */
export interface Searching {
  /**
   * What changed a moment ago is found; after a large import, what is not searched yet is counted in `waiting`.
   * @param query `targets`: the columns that are given back, absent: the article's own
   * @throws Problem `search-empty`, `cursor-invalid`, `language-invalid`
   */
  search(query: {
    readonly text: string;
    readonly limit: number;
    readonly cursor?: string;
    readonly targets?: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<SearchPage>;
  /** Takes up what changed, until nothing is left or this time has passed; the rest is taken up in the background. */
  keepUp(milliseconds: number): Promise<void>;
  /** Resolves when nothing is under way. */
  stop(): Promise<void>;
}
