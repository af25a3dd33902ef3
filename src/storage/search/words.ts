import type { Kysely, RawBuilder } from 'kysely';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import type { Schema } from '../schema.ts';

/** Which words each article has. A term is found only within one text. */
export interface Words {
  /** The article has no words yet. */
  put(trx: Kysely<Schema>, article: ArticleWords): Promise<void>;
  forget(trx: Kysely<Schema>, articleNumber: number): Promise<void>;
  /** One part of a search result, newest first. */
  find(page: WordsPage): Promise<readonly FoundArticle[]>;
  count(terms: readonly SearchTerm[], condition: RawBuilder<boolean>): Promise<number>;
}

/** Keys of words, separated by spaces. */
export interface ArticleWords {
  readonly number: number;
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

/** `title`: articles with all terms in titles; `text`: the others with all terms anywhere. */
export type ResultPart = 'title' | 'text';

export interface WordsPage {
  readonly terms: readonly SearchTerm[];
  readonly part: ResultPart;
  /** On `article`. */
  readonly condition: RawBuilder<boolean>;
  /** An article's number. */
  readonly before: number;
  readonly limit: number;
}

export interface FoundArticle {
  readonly number: number;
  readonly id: string;
}
