import { Problem } from '../problem.ts';
import type { Repair, TextParagraph } from '../text/traced-text.ts';
import type { ArticleDetails } from './article.ts';
import type { LeftOut } from './left-out.ts';
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
  /** What the reader left out, in the order of the source. */
  readonly leftOut: readonly LeftOutPart[];
  readonly details: ArticleDetails;
  /** What a mail or a letter says that it is about. It is the title, whatever the text begins with. */
  readonly subject?: string;
  /** The source's title beside its paragraphs, such as HTML's `<title>`. */
  readonly title?: string;
}

/** A part of a source that is in no paragraph, while the source is read. */
export interface LeftOutPart extends LeftOut {
  /** Reads the paragraphs that it has when a person takes it in. */
  readonly read: () => Pick<ParsedSource, 'paragraphs' | 'repairs'>;
}

/** What adjustments change of a parsed source. */
export type Adjustable = Pick<ParsedSource, 'paragraphs' | 'repairs' | 'leftOut'>;

/** @throws Problem `too-many-paragraphs` */
export function checkParagraphs(paragraphs: number, limit: number): void {
  if (paragraphs > limit) throw new Problem('too-many-paragraphs', { paragraphs, limit });
}

/**
 * The most lines, sentences or repairs of a text. Prose has at most one of each for 40 characters.
 * Each needs memory, and time on its way to the client.
 * @param length UTF-16 code units
 */
export function mostParts(length: number): number {
  return Math.max(50_000, Math.floor(length / 40));
}

/** @throws Problem `too-many-lines` */
export function checkLines(lines: number, length: number): void {
  const limit = mostParts(length);
  if (lines > limit) throw new Problem('too-many-lines', { lines, limit });
}

/**
 * Counts the lines with text, before anything works on them.
 * @throws Problem `too-many-lines`
 */
export function checkLinesOf(text: string): void {
  const line = /\S[^\n\r\v\f\u2028\u2029]*/g;
  for (let lines = 1; line.test(text); lines++) checkLines(lines, text.length);
}

/** Blink and WebKit nest no deeper. A deeper source is meant to exhaust its reader. */
export const MAXIMUM_DEPTH = 512;

/** @throws Problem `markup-too-deep` */
export function checkDepth(depth: number): void {
  if (depth > MAXIMUM_DEPTH) throw new Problem('markup-too-deep', { depth, limit: MAXIMUM_DEPTH });
}
