import type { ArticleFilter } from '../../article/articles.ts';
import type { Reader } from '../../article/may-read.ts';
import type { SearchPage } from '../found-article.ts';

/** Finds articles by their words, in all languages at once. */
export interface Searching {
  /**
   * Recent changes are found too. After a large import, articles that are not indexed yet are
   * counted in `waiting`.
   * @param query `targets`: the columns to return; absent: the article's own
   * @throws Problem `search-empty`, `cursor-invalid`, `language-invalid`
   */
  search(query: {
    readonly reader: Reader;
    readonly text: string;
    readonly limit: number;
    readonly cursor?: string;
    readonly targets?: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<SearchPage>;
  /**
   * Indexes what changed. Resolves when nothing is left or this time has passed; the rest is
   * indexed in the background.
   */
  keepUp(milliseconds: number): Promise<void>;
  /** Stops indexing; resolves when nothing is under way. */
  stop(): Promise<void>;
}
