import type { Adjustment } from './adjustment.ts';
import type { Article, ArticleDetails, Format, Revision, SourceText } from './article.ts';
import type { SourceDocument } from './documents/document.ts';
import type { Reader } from './may-read.ts';

/** A source that was read and can be stored as an article's first or next revision. */
export interface PreparedSource {
  readonly source: SourceText;
  /** The title that the user gave; absent if the title comes from the source. */
  readonly givenTitle?: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly encoding: string;
  /** Content-Type of `bytes`, returned with them. */
  readonly contentType: string;
  readonly intake: number;
  /** The file that `bytes` were taken out of. */
  readonly document?: SourceDocument;
  /** A person's corrections; absent if the source had no preview. */
  readonly adjustments?: readonly Adjustment[];
}

export interface NewArticle extends PreparedSource {
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly details: ArticleDetails;
  /**
   * For safe repetition: the same key with the same fingerprint of the request returns the same
   * article.
   */
  readonly idempotency?: { readonly key: string; readonly request: string };
}

export interface ArticleEntry extends Article {
  /** Paragraphs of the newest revision. */
  readonly total: number;
  /**
   * Paragraphs of the newest revision with a current translation, as in the article's `coverage`;
   * by requested target.
   */
  readonly translated: Readonly<Record<string, number>>;
  /** Those of them that an engine translated and no person has reviewed. */
  readonly machine: Readonly<Record<string, number>>;
}

/** Which articles to list. Each condition narrows the list. Languages are BCP 47 tags. */
export interface ArticleFilter {
  /** Every paragraph has a current translation into this language. */
  readonly complete?: string;
  /** Shows a current machine translation in this language that no person has reviewed. */
  readonly needsReview?: string;
  readonly confidential?: boolean;
  /** Its first `PUBLISHER_CHARACTERS`. */
  readonly publisher?: string;
  readonly sourceLanguage?: string;
  /**
   * Days (ISO 8601), the last one included. An article’s day is that of its publication or, if that
   * is unknown, of its addition.
   */
  readonly from?: string;
  readonly to?: string;
}

/** Two publishers whose names begin with the same characters are one to a filter. */
export const PUBLISHER_CHARACTERS = 100;

/** `added` and `date`: newest first, `date` as in `ArticleFilter`. `title`: A to Z. */
export const ARTICLE_ORDERS = ['added', 'date', 'title'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** A numbered page of the articles that the reader may read. */
export interface ArticlePage<Entry extends ArticleEntry = ArticleEntry> {
  readonly items: readonly Entry[];
  /** Articles on all pages; at most 10,000. */
  readonly total: number;
  /** Whether there are more, on no page. */
  readonly hasMore: boolean;
}

/** What the filters of a list can choose among. */
export interface FilterChoices {
  /** In the order of their names; no more than a field can offer. */
  readonly publishers: readonly string[];
  readonly sourceLanguages: readonly string[];
}

export interface RevisionEntry {
  readonly number: number;
  readonly createdAt: string;
  /**
   * The number of its paragraphs, and of the corrections that a person made. What was only proposed
   * does not count.
   */
  readonly paragraphs: number;
  readonly adjustments: number;
}

export interface Original {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly revision: number;
}

/** What the caller believes to be the newest. The version also counts changes of translations. */
export interface Seen {
  readonly version?: number;
  readonly revision?: number;
}

/** The store of articles. Deleted articles remain in it, but nothing finds them. */
export interface Articles {
  /** @throws Problem `idempotency-conflict` if the key was used for another request */
  add(article: NewArticle): Promise<{ readonly article: Article; readonly created: boolean }>;
  /**
   * Adds all of them or none. Lists have the first one first, although they begin with the newest.
   * @throws Problem `idempotency-conflict`
   */
  addAll(articles: readonly NewArticle[]): Promise<readonly Article[]>;
  /**
   * Adds a revision. Its paragraphs get their ids from `carryIds`. The same bytes, format and
   * encoding as before, or the same document, make no revision: if title and details are the same too, nothing happens and
   * `changed` is false; otherwise only the article is updated and its version raised. `details`
   * extend the user's earlier details and take precedence over the source's. `seen` protects
   * changes that the caller has not seen.
   * @throws Problem `article-not-found`, `version-mismatch`
   */
  replace(
    id: string,
    prepared: PreparedSource,
    details: ArticleDetails,
    seen?: Seen,
  ): Promise<{ readonly article: Article; readonly changed: boolean }>;
  get(id: string): Promise<Article | undefined>;
  revision(id: string, number?: number): Promise<Revision | undefined>;
  /** Newest first. Empty if there is no such article. */
  revisions(id: string): Promise<readonly RevisionEntry[]>;
  /** What was sent: the document, if the source was taken out of one. */
  original(id: string, revision?: number): Promise<Original | undefined>;
  /** What was read: the bytes whose text the places of repairs and adjustments count in. */
  source(id: string, revision?: number): Promise<Original | undefined>;
  /**
   * Earlier texts of these paragraphs, from revisions before `before` (absent: the newest), if they
   * differ. Newest first. A paragraph that never changed is absent.
   */
  earlierTexts(
    id: string,
    paragraphIds: readonly string[],
    before?: number,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Those that the reader may read, newest first. `cursor` is opaque and comes from the previous
   * page.
   * @throws Problem `cursor-invalid`
   */
  list(query: {
    readonly reader: Reader;
    readonly limit: number;
    readonly cursor?: string;
    readonly targets: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<{ readonly items: readonly ArticleEntry[]; readonly next: string | null }>;
  /** @throws Problem `language-invalid` */
  page(query: {
    readonly reader: Reader;
    readonly order: ArticleOrder;
    /** Counts from 1. */
    readonly page: number;
    readonly limit: number;
    readonly targets: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<ArticlePage>;
  /** Of the articles that the reader may read. */
  filterChoices(reader: Reader): Promise<FilterChoices>;
  /** Records that the article is wanted in these languages too. */
  wantTargets(id: string, targets: readonly string[]): Promise<void>;
  /** Deletes softly: nothing is erased. `false` if there is no such article. */
  remove(id: string): Promise<boolean>;
  /** Whether no article was ever added. Deleted articles count. */
  isEmpty(): Promise<boolean>;
}
