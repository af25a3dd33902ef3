import type { Adjustment } from './adjustment.ts';
import type { Article, ArticleDetails, Format, SourceText } from './article.ts';
import type { Seen } from './articles.ts';
import type { OpenedDocument, SourceDocument } from './documents/document.ts';
import type { ParagraphTrace } from './adjusting/trace-paragraphs.ts';

/** A source as it arrives. */
export interface SourceInput {
  /**
   * Bytes are examined for their encoding unless `charset` is given. A string was decoded before
   * (JSON).
   */
  readonly content: Uint8Array | string;
  readonly format: Format;
  readonly charset?: string;
  /** WHATWG label: the encoding that a person chose. The bytes are read in it, and not examined. */
  readonly encoding?: string;
  readonly title?: string;
  /** The file that `content` was taken out of. It is stored beside it. */
  readonly document?: SourceDocument;
  /** A person's corrections. They are stored with the revision. */
  readonly adjustments?: readonly Adjustment[];
}

/** What a source would be added as. */
export interface Preview {
  readonly source: SourceText;
  /** For each paragraph, its connection with the original. */
  readonly traces: readonly ParagraphTrace[];
  /** The adjustments that found their place. The others changed nothing. */
  readonly applied: readonly Adjustment[];
  /**
   * The adjustments that a preview begins with: page furniture is left out. They are not applied by
   * themselves.
   */
  readonly proposals: readonly Adjustment[];
  readonly sourceLanguage: string;
  /** The probable language of the text, if it is certain enough: a BCP 47 primary language. */
  readonly detectedLanguage?: string;
  /** WHATWG label. */
  readonly encoding: string;
}

export interface ArticleInput extends SourceInput {
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  readonly details?: ArticleDetails;
  readonly idempotencyKey?: string;
  /**
   * The address that `content` was fetched from. It identifies the request, because the page may
   * differ the next time.
   */
  readonly fetchedFrom?: string;
}

/** An article's newest source, for editing. */
export interface PresentSource {
  /** Decoded, before any repair. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** WHATWG label. */
  readonly encoding: string;
  readonly adjustments: readonly Adjustment[];
  readonly document?: SourceDocument;
}

/** A source that is read once for the same wishes, however often it is previewed. */
export interface OpenedSource {
  /**
   * The result that `add` would have with this input. Its content, format and charset are those of
   * the opened source; its encoding may be another.
   * @throws Problem as `Intake.preview`
   */
  preview(input: ArticleInput): Promise<Preview>;
}

/**
 * Adds sources: reads them, splits them, and stores them with their bytes. Sends nothing anywhere.
 */
export interface Intake {
  /**
   * Takes the text out of a file of Word or a book.
   * @throws Problem `document-…`, `text-binary`, `text-too-large`, `too-many-elements`,
   *   `markup-too-deep`, `text-too-complex`, `server-busy`
   */
  unpack(bytes: Uint8Array): Promise<OpenedDocument>;
  /** For a source that is previewed more than once. */
  open(input: ArticleInput): OpenedSource;
  /**
   * The result that `add` would have. Nothing is stored.
   * @throws Problem like `add`, except `adjustment-refused`
   */
  preview(input: ArticleInput): Promise<Preview>;
  /**
   * @throws Problem `text-empty`, `text-binary`, `text-too-large`, `too-many-…`,
   * `text-too-complex`, `server-busy`, `charset-unknown`, `language-invalid`, `adjustment-refused`, …
   */
  add(input: ArticleInput): Promise<{ readonly article: Article; readonly created: boolean }>;
  /**
   * Adds all sources, such as the chapters of a book, or none. A list of articles, which has the
   * newest first, shows them in this order.
   * @throws Problem like `add`
   */
  addAll(inputs: readonly ArticleInput[]): Promise<readonly Article[]>;
  /** @throws Problem `article-not-found` */
  present(id: string): Promise<PresentSource>;
  /** @throws Problem like `add`, and `article-not-found`, `version-mismatch` */
  replace(
    id: string,
    input: SourceInput & { readonly details?: ArticleDetails },
    seen?: Seen,
  ): Promise<{ readonly article: Article; readonly changed: boolean }>;
}
