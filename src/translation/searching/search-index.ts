import type { ArticleFilter } from '../../article/articles.ts';
import type { Reader } from '../../article/may-read.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';

/** All that an article shows, as words for the index. */
export interface IndexedArticle {
  readonly id: string;
  /** The article's version when it was read. */
  readonly version: number;
  /**
   * Each text's `searchWords`, separated by spaces. `titles`: the title and its translations;
   * `texts`: all paragraphs in all columns.
   */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

/** What to find among the articles that the reader may read. */
export interface SearchQuestion {
  readonly terms: readonly SearchTerm[];
  readonly reader: Reader;
  readonly filter?: ArticleFilter;
}

export interface SearchQuery extends SearchQuestion {
  readonly limit: number;
  readonly cursor?: string;
}

/** Finds articles by their words. It can be rebuilt from the articles at any time. */
export interface SearchIndex {
  /**
   * Names the columns to index. If they differ from the last ones, all articles count as changed.
   */
  useColumns(targets: readonly string[]): Promise<void>;
  /** Articles that changed after they were indexed, newest first; also deleted ones. */
  changed(limit: number): Promise<readonly string[]>;
  /** How many of them the reader may read. */
  countChanged(reader: Reader): Promise<number>;
  /**
   * Replaces what is indexed of these articles; skips an article that has another version by now.
   */
  put(articles: readonly IndexedArticle[]): Promise<void>;
  /** For a deleted article. */
  remove(id: string): Promise<void>;
  /**
   * Ids of articles with all the terms: first those with all of them in a title, then the others;
   * newest first in both.
   * @throws Problem `cursor-invalid`
   */
  find(query: SearchQuery): Promise<{ readonly ids: readonly string[]; readonly next: string | null }>;
  count(question: SearchQuestion): Promise<number>;
}
