import type { Adjustment } from './adjustment.ts';
import type { DetailName } from './details.ts';
import type { SourceDocument } from './documents/document.ts';
import type { LeftOut } from './left-out.ts';
import type { Repair, Role, Span } from '../text/traced-text.ts';

export const FORMATS = ['text', 'html', 'markdown'] as const;
/** The format of a source. Media types: `text/plain`, `text/html`, `text/markdown`. */
export type Format = (typeof FORMATS)[number];

/** What a text says about itself, or a user about it: the values of the table `DETAILS`. */
export type TextDetails = { readonly [Name in DetailName]?: string };

/** Metadata of an article. Dates are ISO 8601. */
export interface ArticleDetails extends TextDetails {
  readonly confidential?: boolean;
}

/** A paragraph as it is stored, but without its id. */
export interface SourceParagraph {
  readonly role: Role;
  readonly marker?: string;
  readonly text: string;
  /**
   * The same text with inline markup, sanitised; absent if there is none. Removing its tags and
   * resolving its character references gives exactly `text`.
   */
  readonly html?: string;
  readonly sentences: readonly Span[];
  readonly repairs: readonly Repair[];
}

/** The content of a source: everything that the article stores of it, except ids. */
export interface SourceText {
  /**
   * The title that the user gave, or the first title or heading, or the first sentence of the first
   * paragraph.
   */
  readonly title: string;
  readonly paragraphs: readonly SourceParagraph[];
  /** Repairs outside all paragraphs. */
  readonly repairs: readonly Repair[];
  /** What is in no paragraph, in the order of the source. */
  readonly leftOut: readonly LeftOut[];
  /** What the source says about itself (HTML's `meta`). The user's own details take precedence. */
  readonly details: ArticleDetails;
}

export interface Paragraph extends SourceParagraph {
  /** `p1`, `p2`, …: from a counter of the article, never reused. */
  readonly id: string;
}

export interface Article extends ArticleDetails {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** The languages that were requested for this article, beyond those of the settings. */
  readonly targets: readonly string[];
  readonly confidential: boolean;
  /** Number of the newest revision. Counts from 1. */
  readonly revision: number;
  /** Raised by every change of what the article shows. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Revision {
  readonly number: number;
  readonly format: Format;
  /** WHATWG label of the encoding of the bytes. */
  readonly encoding: string;
  /** Version of the intake rules that split it. Newer code never splits it again. */
  readonly intake: number;
  readonly createdAt: string;
  readonly paragraphs: readonly Paragraph[];
  readonly repairs: readonly Repair[];
  /** What is in no paragraph. `null` for revisions of versions that did not record it. */
  readonly leftOut: readonly LeftOut[] | null;
  /** A person's corrections, in the order in which they were made. */
  readonly adjustments: readonly Adjustment[];
  /** The file that the source was taken out of, without its bytes. */
  readonly document?: Omit<SourceDocument, 'bytes'>;
}
