import type { Adjustment } from './adjustment.ts';
import type { ArticleDetails, Format } from './article.ts';
import type { SourceDocument } from './documents/document.ts';
import type { ArticleInput } from './intake.ts';

export const BROUGHT_AS = ['text', 'file', 'url'] as const;
/** `text`: it was pasted or typed. */
export type BroughtAs = (typeof BROUGHT_AS)[number];

/** A source that a user previews before it becomes an article. */
export interface SavedDraft {
  /** The original bytes. Each view reads them again. */
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** The file that `bytes` were taken out of. */
  readonly document?: SourceDocument;
  /** The declared encoding. */
  readonly charset?: string;
  /** The encoding that a person chose; see `SourceInput`. */
  readonly encoding?: string;
  /** How it was brought. Drafts of earlier versions do not say it. */
  readonly broughtAs?: BroughtAs;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly title?: string;
  /** The user's details. An empty value means that there is none, even if the source has one. */
  readonly details: ArticleDetails;
  /** The languages to translate into immediately. */
  readonly targets: readonly string[];
  readonly adjustments: readonly Adjustment[];
  /** A person's adjustments whose place is gone. They are shown until the person has seen them. */
  readonly lost?: readonly Adjustment[];
  /** The article that gets it as its next revision. */
  readonly revises?: string;
  /** The title in the last preview, for the list of drafts; absent in drafts of older versions. */
  readonly shownTitle?: string;
}

/** A draft in a list. */
export interface DraftEntry extends Pick<SavedDraft, 'sourceLanguage' | 'revises'> {
  readonly id: string;
  /** Absent if it is not known yet. */
  readonly title?: string;
  /** ISO 8601: its last change, and when it is deleted unless it is changed again. */
  readonly touchedAt: string;
  readonly expiresAt: string;
}

/**
 * A temporary store of drafts. They are few and small. The oldest are removed when space is needed.
 */
export interface Drafts {
  /** Returns the id of the draft. */
  keep(draft: SavedDraft): Promise<string>;
  /** The draft, or the article that it became. `undefined` if there is none or it was removed. */
  find(id: string): Promise<SavedDraft | { readonly articleId: string } | undefined>;
  /** Changes everything except the source itself. */
  change(id: string, draft: SavedDraft): Promise<void>;
  /** Changes everything, also the source. */
  rewrite(id: string, draft: SavedDraft): Promise<void>;
  /** Records that the draft became an article. Its address then leads to the article. */
  became(id: string, articleId: string): Promise<void>;
  /** All that are neither added nor discarded, the last changed first. */
  list(): Promise<readonly DraftEntry[]>;
  /** The length of the list. */
  count(): Promise<number>;
  /** Nothing finds the draft any more. For a day, it can be restored. */
  discard(id: string): Promise<void>;
  /** Returns whether the draft is there again. */
  restore(id: string): Promise<boolean>;
}

/** The adjustments whose place is gone: those known before, and those that a reading did not apply. */
export function lostAdjustments(
  { adjustments, lost = [] }: Pick<SavedDraft, 'adjustments' | 'lost'>,
  applied: readonly Adjustment[],
): readonly Adjustment[] {
  return [...lost, ...adjustments.filter((adjustment) => !applied.includes(adjustment))];
}

/** A draft as the intake takes it. */
export function toArticleInput(draft: SavedDraft): ArticleInput {
  const { bytes, format, document, charset, encoding, title, sourceLanguage, details, adjustments } = draft;
  return {
    content: bytes,
    format,
    ...(document && { document }),
    ...(charset !== undefined && { charset }),
    ...(encoding !== undefined && { encoding }),
    ...(title !== undefined && { title }),
    sourceLanguage,
    details,
    adjustments,
  };
}
