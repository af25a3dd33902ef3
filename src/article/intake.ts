import type { Article, ArticleDetails, Format, SourceText } from './article.ts';

/** A source as it arrived. */
export interface SourceInput {
  /** Bytes are examined for their encoding, unless `charset` says it; a string was decoded before (JSON). */
  readonly content: Uint8Array | string;
  readonly format: Format;
  readonly charset?: string;
  readonly title?: string;
}

export interface ArticleInput extends SourceInput {
  readonly sourceLanguage?: string;
  readonly targets?: readonly string[];
  readonly details?: ArticleDetails;
  readonly idempotencyKey?: string;
}

/** Brings sources in: read, split, stored with their bytes. Sends nothing anywhere. */
export interface Intake {
  /** What `add` would make of it; nothing is kept. @throws Problem as `add` */
  preview(input: ArticleInput): Promise<{ readonly source: SourceText; readonly sourceLanguage: string }>;
  /** @throws Problem `text-empty`, `text-binary`, `text-too-large`, `too-many-paragraphs`, `charset-unknown`, `language-invalid`, … */
  add(input: ArticleInput): Promise<{ readonly article: Article; readonly created: boolean }>;
  /** @throws Problem as `add`, and `article-not-found`, `version-mismatch` */
  replace(
    id: string,
    input: SourceInput & { readonly details?: ArticleDetails },
    ifVersion?: number,
  ): Promise<{ readonly article: Article; readonly changed: boolean }>;
}
