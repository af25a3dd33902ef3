import type { Adjustment } from './adjustment.ts';
import type { DetailName } from './details.ts';
import type { Repair, Role, Span } from '../text/traced-text.ts';

export const FORMATS = ['text', 'html', 'markdown'] as const;
/** How a source is written. Media types: `text/plain`, `text/html`, `text/markdown`. */
export type Format = (typeof FORMATS)[number];

/** What a text, or somebody, says about it: the values of the table `DETAILS`. */
export type TextDetails = { readonly [Name in DetailName]?: string };

/** What is known about a text beside the text itself. */
export interface ArticleDetails extends TextDetails {
  readonly confidential?: boolean;
}

/** A paragraph as a reader made it, before the article gave it an id. */
export interface SourceParagraph {
  readonly role: Role;
  readonly marker?: string;
  readonly text: string;
  /**
   * The same text with its inline markup, sanitised; absent where there is none. Taking its tags away and
   * resolving its character references gives exactly `text`.
   */
  readonly html?: string;
  readonly sentences: readonly Span[];
  readonly repairs: readonly Repair[];
}

/** What a reader makes of a source: all that the article stores of it, but for ids. */
export interface SourceText {
  /** Given, or the first title or heading, or the first sentence of the first paragraph. */
  readonly title: string;
  readonly paragraphs: readonly SourceParagraph[];
  /** Repairs that lie inside no paragraph. */
  readonly repairs: readonly Repair[];
  /** What the source says about itself (HTML's `meta`); what the user says goes before it. */
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
  /** The languages that this article was asked for in, beyond those of the settings. */
  readonly targets: readonly string[];
  readonly confidential: boolean;
  /** Number of the newest revision, from 1. */
  readonly revision: number;
  /** Raised by whatever changes what the article shows. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Revision {
  readonly number: number;
  readonly format: Format;
  /** WHATWG label of the encoding that the bytes were read with. */
  readonly encoding: string;
  /** Version of the intake rules that split it; it is never split anew by newer code. */
  readonly intake: number;
  readonly createdAt: string;
  readonly paragraphs: readonly Paragraph[];
  readonly repairs: readonly Repair[];
  /** What a person put right in its reading, in the order in which it was done. */
  readonly adjustments: readonly Adjustment[];
}
