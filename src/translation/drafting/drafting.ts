import type { Article, ArticleDetails } from '../../article/article.ts';
import type { SavedDraft } from '../../article/drafts.ts';
import type { ArticleInput, Preview } from '../../article/intake.ts';
import type { RevisionRow } from '../../article/revising/compare-revisions.ts';
import type { Estimate } from '../pricing/estimate.ts';
import type { SourcePreview } from './source-preview.ts';

/** A source's preview with the price of its translation. */
export interface PricedPreview extends SourcePreview {
  /** The length of all paragraphs together, in Unicode code points. */
  readonly characters: number;
  readonly estimate: Estimate;
}

/** The values of a draft's fields. */
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
  /** The values of the fields before a person changes them. */
  readonly usual: DraftValues;
  /**
   * Fingerprint of its paragraphs. It is compared when the draft is added, so that only a text that
   * the person saw is added.
   */
  readonly shown: string;
}

/** The price and the effects of a draft, for the decision whether to add it. */
export interface DraftReview {
  /** The cost of translating it into the draft's targets; absent if it has no targets. */
  readonly estimate?: Estimate;
  /** The change to the article that it revises; absent for a new article. */
  readonly revision?: RevisionChange;
}

export interface RevisionChange {
  readonly article: Article;
  readonly rows: readonly RevisionRow[];
  /** For each language, the number of paragraphs whose translation would become outdated. */
  readonly outdated: readonly { readonly target: string; readonly count: number }[];
}

/** An opened draft. Its source is read once, however often it is previewed. */
export interface OpenedDraft {
  /**
   * @param draft the opened draft, or the same source with other fields
   * @throws Problem as `Intake.preview`
   */
  preview(draft: SavedDraft): Promise<DraftPreview>;
  review(preview: DraftPreview): Promise<DraftReview>;
}

/** A draft that a person has confirmed. */
export interface Confirmed {
  readonly id: string;
  readonly draft: SavedDraft;
  /** The fingerprint of the draft as it is now. */
  readonly shown: string;
  /**
   * What the person saw: the draft's fingerprint, and the newest revision of the article that it
   * revises.
   */
  readonly seen: { readonly shown: string; readonly revision: number };
}

/** Shows how sources would be read. Only `confirm` adds anything; nothing is sent anywhere. */
export interface Drafting {
  /** @throws Problem as `Intake.add` */
  preview(input: ArticleInput): Promise<SourcePreview>;
  /**
   * Of all these sources together: one text, or the chapters of a book.
   * @throws Problem as `Intake.preview`; `target-is-source`
   */
  estimate(inputs: readonly ArticleInput[]): Promise<Estimate>;
  /** The preview and the estimate together. The source is read once. */
  previewWithPrice(input: ArticleInput): Promise<PricedPreview>;
  /**
   * @throws Problem as `Intake.open`; `article-not-found` if the article that it revises was
   * deleted
   */
  open(draft: SavedDraft): Promise<OpenedDraft>;
  /**
   * Adds the draft as an article or as the next revision of one. A draft that is confirmed twice is
   * added once. Returns the article's id.
   * @throws Problem `draft-changed`, `version-mismatch`; as `Intake.add`
   */
  confirm(confirmed: Confirmed): Promise<string>;
}
