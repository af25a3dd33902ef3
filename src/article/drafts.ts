import type { Adjustment } from './adjustment.ts';
import type { ArticleDetails, Format } from './article.ts';
import type { ArticleInput } from './intake.ts';

/** A source that somebody looks at before it is brought in. Nothing of it is an article yet. */
export interface SavedDraft {
  /** As it came; every look reads it anew. */
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** What it was said to be encoded in. */
  readonly charset?: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly title?: string;
  /** What the user says of it; an empty value says that there is none, whatever the source says. */
  readonly details: ArticleDetails;
  /** To translate into at once. */
  readonly targets: readonly string[];
  readonly adjustments: readonly Adjustment[];
  /** The article that it is to be the next revision of. */
  readonly revises?: string;
}

/** Where drafts are kept for a while. They are few and small enough; the oldest make room. */
export interface Drafts {
  /** Returns its id. */
  keep(draft: SavedDraft): Promise<string>;
  /** What was kept, or what became of it; `undefined` where there is none, or no more. */
  find(id: string): Promise<SavedDraft | { readonly articleId: string } | undefined>;
  /** Everything but the source itself. */
  change(id: string, draft: SavedDraft): Promise<void>;
  /** It was brought in: from now on its address leads to the article. */
  became(id: string, articleId: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A draft as the intake takes it. */
export function toArticleInput(draft: SavedDraft): ArticleInput {
  const { bytes, format, charset, title, sourceLanguage, details, adjustments } = draft;
  return {
    content: bytes,
    format,
    ...(charset !== undefined && { charset }),
    ...(title !== undefined && { title }),
    sourceLanguage,
    details,
    adjustments,
  };
}
