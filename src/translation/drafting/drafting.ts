import type { Article, ArticleDetails } from '../../article/article.ts';
import type { SavedDraft } from '../../article/drafts.ts';
import type { ArticleInput, Preview } from '../../article/intake.ts';
import type { RevisionRow } from '../../article/revising/compare-revisions.ts';
import type { Estimate } from '../pricing/estimate.ts';
import type { SourcePreview } from './source-preview.ts';

/** A source's preview with the price of its translation. */
export interface PricedPreview extends SourcePreview {
  /** Of all paragraphs, in Unicode code points. */
  readonly characters: number;
  readonly estimate: Estimate;
}

/** What the fields of a draft hold. */
export interface DraftValues extends Required<Omit<ArticleDetails, 'confidential'>> {
  readonly title: string;
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly confidential: boolean;
}

/** A draft as it would be added now. */
export interface DraftPreview {
  readonly preview: Preview;
  readonly values: DraftValues;
  /** What the fields hold where nobody has typed anything else. */
  readonly usual: DraftValues;
  /** Fingerprint of its paragraphs: what is added must be what was seen. */
  readonly shown: string;
}

/** What a person wants to know before the draft is added. */
export interface DraftReview {
  /** Of a translation into the draft's targets; absent where it has none. */
  readonly estimate?: Estimate;
  /** What it is to be the next revision of. */
  readonly revision?: RevisionChange;
}

export interface RevisionChange {
  readonly article: Article;
  readonly rows: readonly RevisionRow[];
  /** How many paragraphs' translations would no longer be of the present text, by language. */
  readonly outdated: readonly { readonly target: string; readonly count: number }[];
}

/** A draft whose source is read once, however often it is previewed. */
export interface OpenedDraft {
  /** @param draft the one that was opened, or the same source with other fields. @throws Problem as `Intake.preview` */
  preview(draft: SavedDraft): Promise<DraftPreview>;
  review(preview: DraftPreview): Promise<DraftReview>;
}

/** A draft that a person wants to have added. */
export interface Confirmed {
  readonly id: string;
  readonly draft: SavedDraft;
  /** Of the draft as it is now. */
  readonly shown: string;
  /** What the person saw: its fingerprint, and the newest revision of the article that it revises. */
  readonly seen: { readonly shown: string; readonly revision: number };
}

/** Shows how sources would be read. Only `confirm` adds anything; nothing is sent anywhere. */
export interface Drafting {
  /** @throws Problem as `Intake.add` */
  preview(input: ArticleInput): Promise<SourcePreview>;
  /** @throws Problem as `Intake.preview`; `target-is-source` */
  estimate(input: ArticleInput): Promise<Estimate>;
  /** Both, with the source read once. */
  previewWithPrice(input: ArticleInput): Promise<PricedPreview>;
  /** @throws Problem as `Intake.open`; `article-not-found` where the article that it revises is gone */
  open(draft: SavedDraft): Promise<OpenedDraft>;
  /**
   * Adds the draft as an article or as its next revision; confirmed twice, it is added once. Returns the article's id.
   * @throws Problem `draft-changed`, `version-mismatch`; as `Intake.add`
   */
  confirm(confirmed: Confirmed): Promise<string>;
}
