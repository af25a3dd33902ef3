import type { Adjustment } from './adjustment.ts';
import type { Article, ArticleDetails, Format, SourceText } from './article.ts';
import type { Seen } from './articles.ts';
import type { ParagraphTrace } from './adjusting/trace-paragraphs.ts';

/** A source as it arrived. */
export interface SourceInput {
  /** Bytes are examined for their encoding, unless `charset` says it; a string was decoded before (JSON). */
  readonly content: Uint8Array | string;
  readonly format: Format;
  readonly charset?: string;
  readonly title?: string;
  /** What a person put right; recorded with the revision. */
  readonly adjustments?: readonly Adjustment[];
}

/** What a source would be brought in as. */
export interface Preview {
  readonly source: SourceText;
  /** For each paragraph, what ties it to the original. */
  readonly traces: readonly ParagraphTrace[];
  /** Those of the adjustments that found what they speak of; the others changed nothing. */
  readonly applied: readonly Adjustment[];
  readonly sourceLanguage: string;
  /** What the text seems to be written in, where that can be told: a primary language, BCP 47. */
  readonly detectedLanguage?: string;
  /** WHATWG label. */
  readonly encoding: string;
}

export interface ArticleInput extends SourceInput {
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  readonly details?: ArticleDetails;
  readonly idempotencyKey?: string;
  /** The address that `content` was got from: the request names it, and the page may be another the next time. */
  readonly fetchedFrom?: string;
}

/** An article's newest source, as a person would change it. */
export interface PresentSource {
  /** Decoded, before any repair. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** WHATWG label. */
  readonly encoding: string;
  readonly adjustments: readonly Adjustment[];
}

/** A source that was decoded, and is read once however often it is previewed. */
export interface OpenedSource {
  /**
   * What `add` would make of it with these wishes; their content, format and charset are those that were opened.
   * @throws Problem as `Intake.preview`
   */
  preview(input: ArticleInput): Promise<Preview>;
}

/** Brings sources in: read, split, stored with their bytes. Sends nothing anywhere. */
export interface Intake {
  /** For a source that is previewed more than once. @throws Problem `text-too-large`, `text-binary`, `charset-unknown` */
  open(input: ArticleInput): Promise<OpenedSource>;
  /** What `add` would make of it; nothing is kept. @throws Problem as `add`, but for `adjustment-refused` */
  preview(input: ArticleInput): Promise<Preview>;
  /**
   * @throws Problem `text-empty`, `text-binary`, `text-too-large`, `too-many-paragraphs`, `charset-unknown`, `language-invalid`,
   * `adjustment-refused`, …
   */
  add(input: ArticleInput): Promise<{ readonly article: Article; readonly created: boolean }>;
  /** @throws Problem `article-not-found` */
  present(id: string): Promise<PresentSource>;
  /** @throws Problem as `add`, and `article-not-found`, `version-mismatch` */
  replace(
    id: string,
    input: SourceInput & { readonly details?: ArticleDetails },
    seen?: Seen,
  ): Promise<{ readonly article: Article; readonly changed: boolean }>;
}
