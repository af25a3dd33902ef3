import type { Adjustment } from './adjustment.ts';
import type { Article, ArticleDetails, Format, Revision, SourceText } from './article.ts';

/** A source that was read and is ready to be stored as an article's first or next revision. */
export interface PreparedSource {
  readonly source: SourceText;
  /** The title that the user gave; absent where the source's was taken. */
  readonly givenTitle?: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly encoding: string;
  /** Content-Type of `bytes`, given back with them. */
  readonly contentType: string;
  readonly intake: number;
  /** What a person put right in the reading; absent where nobody was asked. */
  readonly adjustments?: readonly Adjustment[];
}

export interface NewArticle extends PreparedSource {
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly details: ArticleDetails;
  /** Repeats safely: the same key with the same fingerprint of the request gives the same article. */
  readonly idempotency?: { readonly key: string; readonly request: string };
}

export interface ArticleEntry extends Article {
  /** Paragraphs of the newest revision. */
  readonly total: number;
  /** Paragraphs of the newest revision whose segment has a translation, by the target asked for. */
  readonly translated: Readonly<Record<string, number>>;
  /** Those of them that show a machine's translation, which nobody reviewed. */
  readonly machine: Readonly<Record<string, number>>;
}

/** Which articles are meant; each condition narrows. Languages are BCP 47 tags. */
export interface ArticleFilter {
  /** Every paragraph has a translation into this language. */
  readonly complete?: string;
  /** Shows text of a machine in this language, which nobody reviewed. */
  readonly needsReview?: string;
  readonly confidential?: boolean;
}

export interface RevisionEntry {
  readonly number: number;
  readonly createdAt: string;
  /** How many paragraphs it has, and how many times a person put its reading right. */
  readonly paragraphs: number;
  readonly adjustments: number;
}

export interface Original {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly revision: number;
}

/** What the caller took for the newest; the version also counts what translations change. */
export interface Seen {
  readonly version?: number;
  readonly revision?: number;
}

/** Where articles are kept. Deleted articles are kept too, and are found by nobody. */
export interface Articles {
  /** @throws Problem `idempotency-conflict` when the key was used for another request. */
  add(article: NewArticle): Promise<{ readonly article: Article; readonly created: boolean }>;
  /**
   * A new revision, whose paragraphs take their ids by `carryIds`. The same bytes, format and encoding again make no revision; where
   * title and details are the same too, `changed` is false and nothing happened, else the article is told anew and its version raised. `details`
   * add to what the user said before and go before what the source says. `seen` guards against a change that the caller has not seen.
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
  /** Newest first; none where there is no such article. */
  revisions(id: string): Promise<readonly RevisionEntry[]>;
  original(id: string, revision?: number): Promise<Original | undefined>;
  /**
   * What these paragraphs said in revisions before `before` (absent: the newest), where it was something else; newest first. A paragraph that
   * never changed is absent.
   */
  earlierTexts(
    id: string,
    paragraphIds: readonly string[],
    before?: number,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Newest first. `cursor` is opaque and comes from the page before. @throws Problem `cursor-invalid` */
  list(query: {
    readonly limit: number;
    readonly cursor?: string;
    readonly targets: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<{ readonly items: readonly ArticleEntry[]; readonly next: string | null }>;
  /** Remembers that the article is wanted in these languages too. */
  wantTargets(id: string, targets: readonly string[]): Promise<void>;
  /** Softly: nothing is erased. `false` when there is none. */
  remove(id: string): Promise<boolean>;
  /** Whether nothing was ever added, deleted articles counted. */
  isEmpty(): Promise<boolean>;
}
