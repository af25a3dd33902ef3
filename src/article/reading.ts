import { Problem } from '../problem.ts';
import type { Repair } from '../text/traced-text.ts';
import type { ArticleDetails, SourceParagraph } from './article.ts';
import type { MarkRun } from './inline/inline-markup.ts';

/** A paragraph as a format's reader finds it; sentences are found later, in the source's language. */
export interface ParsedParagraph extends Omit<SourceParagraph, 'sentences'> {
  /** For each code unit of `text` (and its end) its place in the decoded original. */
  readonly origins: Uint32Array;
  /** Where inline markup begins and ends; `html` is made of it. */
  readonly marks: readonly MarkRun[];
}

export interface ReadingOptions {
  /** Where the source came from, when that is known: relative links are resolved against it. */
  readonly url?: string;
  /** More paragraphs are refused before time is spent on them. */
  readonly paragraphs: number;
}

/** What the reader of one format makes of a source. */
export interface ParsedSource {
  readonly paragraphs: readonly ParsedParagraph[];
  /** Repairs that lie inside no paragraph. */
  readonly repairs: readonly Repair[];
  readonly details: ArticleDetails;
  /** What the source gives as its title beside its paragraphs, such as HTML's `<title>`. */
  readonly title?: string;
}

/** @throws Problem `too-many-paragraphs` */
export function checkParagraphs(paragraphs: number, limit: number): void {
  if (paragraphs > limit) throw new Problem('too-many-paragraphs', { paragraphs, limit });
}
