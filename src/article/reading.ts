import { Problem } from '../problem.ts';
import type { Repair, TextParagraph } from '../text/traced-text.ts';
import type { ArticleDetails } from './article.ts';
import type { MarkRun } from './inline/inline-markup.ts';

/**
 * A paragraph as the reader of a format finds it. Its sentences are found later, by its language.
 */
export interface ParsedParagraph extends TextParagraph {
  /** See `SourceParagraph`; built from `marks`. */
  readonly html?: string;
  /** Where inline markup begins and ends. */
  readonly marks: readonly MarkRun[];
}

export interface ReadingOptions {
  /** Where the source came from, if known. Relative links are resolved against it. */
  readonly url?: string;
  /** More paragraphs are refused early, before they cost time. */
  readonly paragraphs: number;
}

/**
 * A source as the reader of its format returns it. Then `adjust` corrects it, and `readSource`
 * makes it a `SourceText`.
 */
export interface ParsedSource {
  readonly paragraphs: readonly ParsedParagraph[];
  /** Repairs outside all paragraphs. */
  readonly repairs: readonly Repair[];
  readonly details: ArticleDetails;
  /** The source's title beside its paragraphs, such as HTML's `<title>`. */
  readonly title?: string;
}

/** @throws Problem `too-many-paragraphs` */
export function checkParagraphs(paragraphs: number, limit: number): void {
  if (paragraphs > limit) throw new Problem('too-many-paragraphs', { paragraphs, limit });
}

/** Blink and WebKit nest no deeper. A deeper source is meant to exhaust its reader. */
export const MAXIMUM_DEPTH = 512;

/** @throws Problem `markup-too-deep` */
export function checkDepth(depth: number): void {
  if (depth > MAXIMUM_DEPTH) throw new Problem('markup-too-deep', { depth, limit: MAXIMUM_DEPTH });
}
