import type { ArticleFilter } from '../../article/articles.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';

/** What the index is given of an article: all that it shows, as words. */
export interface IndexedArticle {
  readonly id: string;
  /** Of the article when it was read. */
  readonly version: number;
  /** Each text's `searchWords`, separated by spaces: the title and its translations, and all paragraphs in all columns. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  /** By target, as the memory writes it (`memoryTag`). */
  readonly columns: ReadonlyMap<string, ColumnCount>;
}

/** Paragraphs of the newest revision. */
export interface ColumnCount {
  /** Whose present text has no translation. */
  readonly missing: number;
  /** Whose present text is translated by a machine, and nobody reviewed it. */
  readonly machine: number;
}

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly filter?: ArticleFilter;
  readonly limit: number;
  readonly cursor?: string;
}

/** Finds articles by their words. It can be made anew from the articles at any time. */
export interface SearchIndex {
  /** What is shown of an article also hangs on the columns; where these are others than before, all articles change. */
  useColumns(targets: readonly string[]): Promise<void>;
  /** Articles that changed since they were put in, newest first, also deleted ones. */
  changed(limit: number): Promise<readonly string[]>;
  countChanged(): Promise<number>;
  /** Each takes the place of what stood there; not where the article is another version by now. */
  put(articles: readonly IndexedArticle[]): Promise<void>;
  /** Of a deleted article. */
  remove(id: string): Promise<void>;
  /**
   * Ids of articles that have all the terms: those with all of them in a title first, then the others; newest first in both.
   * @throws Problem `cursor-invalid`
   */
  find(query: SearchQuery): Promise<{ readonly ids: readonly string[]; readonly next: string | null }>;
  count(terms: readonly SearchTerm[], filter?: ArticleFilter): Promise<number>;
}
