import { Problem } from '../problem.ts';
import { splitIntoSentences } from '../text/sentences/sentences.ts';
import { adjust } from './adjusting/adjust.ts';
import { proposeLeavingOut } from './adjusting/propose-leaving-out.ts';
import type { Adjustment } from './adjustment.ts';
import type { Format, SourceParagraph, SourceText } from './article.ts';
import {
  checkLinesOf,
  checkParagraphs,
  mostParts,
  type ParsedParagraph,
  type ParsedSource,
} from './reading.ts';
import { oneLine, readText } from './read-text.ts';
import { type ParagraphTrace, traceParagraphs } from './adjusting/trace-paragraphs.ts';

export interface SourceLimits {
  readonly bytes: number;
  readonly paragraphs: number;
}

const DEFAULT_LIMITS: SourceLimits = { bytes: 2 * 1024 * 1024, paragraphs: 5000 };

interface DecodedSource {
  readonly text: string;
  readonly format: Format;
  /** Where it came from; relative links are resolved against it. */
  readonly url?: string;
}

/** What the user gives with a source. */
export interface SourceWishes {
  readonly title?: string;
  /** BCP 47; sentences are found by its rules. */
  readonly sourceLanguage: string;
  /** Corrections by a person. */
  readonly adjustments?: readonly Adjustment[];
}

export interface SourceReading {
  readonly source: SourceText;
  /** For each paragraph, what ties it to the original. */
  readonly traces: readonly ParagraphTrace[];
  /** The adjustments that found what they speak of. */
  readonly applied: readonly Adjustment[];
  /** The adjustments that a preview begins with. */
  readonly proposals: readonly Adjustment[];
}

/**
 * Reads a decoded source into what an article stores of it.
 * @throws Problem `text-empty`, `text-too-large`, `too-many-paragraphs`, `too-many-lines`,
 *   `too-many-elements`, `markup-too-deep`, `text-too-complex`
 */
export async function readSource(
  source: DecodedSource & SourceWishes,
  limits: SourceLimits = DEFAULT_LIMITS,
): Promise<SourceReading> {
  return finishReading(await beginReading(source, limits), source, limits);
}

/** Repairs the text and finds its paragraphs. */
async function beginReading(source: DecodedSource, limits: SourceLimits): Promise<ParsedSource> {
  checkSize(source.text, limits.bytes);
  const read = await readFormat(source, limits.paragraphs);
  if (read.paragraphs.length === 0) throw new Problem('text-empty');
  checkParagraphs(read.paragraphs.length, limits.paragraphs);
  return read;
}

/** Adjusts the paragraphs and finds their sentences. */
function finishReading(
  read: ParsedSource,
  { title, sourceLanguage, adjustments = [] }: SourceWishes,
  limits: SourceLimits,
): SourceReading {
  const adjusted = adjust(read, adjustments);
  checkParagraphs(adjusted.paragraphs.length, limits.paragraphs);
  const paragraphs = adjusted.paragraphs.map((paragraph) => toStored(paragraph, sourceLanguage));
  checkSentences(paragraphs);
  return {
    source: {
      title: titleOf(title, paragraphs, read),
      paragraphs,
      repairs: adjusted.repairs,
      leftOut: adjusted.leftOut.map(({ at, text, reason }) => ({ at, text, reason })),
      details: read.details,
    },
    traces: traceParagraphs(adjusted),
    applied: adjusted.applied,
    proposals: proposeLeavingOut(read.paragraphs),
  };
}

/** @throws Problem `text-too-complex` */
function checkSentences(paragraphs: readonly SourceParagraph[]): void {
  let [length, sentences] = [0, 0];
  for (const paragraph of paragraphs) {
    length += paragraph.text.length;
    sentences += paragraph.sentences.length;
  }
  if (sentences > mostParts(length)) throw new Problem('text-too-complex', { reason: 'sentences' });
}

/** Parsers are loaded when they are first needed: a server that only shows articles starts without them. */
async function readFormat({ format, text, url }: DecodedSource, paragraphs: number): Promise<ParsedSource> {
  const options = { paragraphs, ...(url !== undefined && { url }) };
  switch (format) {
    case 'text':
      return readPlainText(text);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(text, options);
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown(text, options);
  }
}

function readPlainText(text: string): ParsedSource {
  checkLinesOf(text);
  return { ...readText(text, mostParts(text.length)), details: {} };
}

/** A text never has more UTF-16 code units than bytes: below the limit in bytes is below it here. */
function checkSize(text: string, limit: number): void {
  if (text.length > limit) throw new Problem('text-too-large', { bytes: Buffer.byteLength(text), limit });
}

function toStored(
  { origins: _, marks: __, ...paragraph }: ParsedParagraph,
  language: string,
): SourceParagraph {
  return { ...paragraph, sentences: splitIntoSentences(paragraph.text, language) };
}

/**
 * The title that the user gave; else the subject of a mail; else the title or heading that the text
 * begins with; else the source's own title; else its first heading, or the first sentence of its
 * first paragraph.
 */
function titleOf(
  given: string | undefined,
  paragraphs: readonly SourceParagraph[],
  { subject, title: own }: Pick<ParsedSource, 'subject' | 'title'>,
): string {
  if (given !== undefined && given.trim() !== '') return oneLine(given);
  if (subject !== undefined) return shortened(subject);
  const first = Math.max(
    0,
    paragraphs.findIndex(({ role }) => role === 'paragraph'),
  );
  const leads = (paragraph: SourceParagraph, index: number) =>
    paragraph.role === 'title' || (paragraph.role === 'heading' && index < first);
  const title =
    paragraphs.find(leads)?.text ?? own ?? paragraphs.find(({ role }) => role === 'heading')?.text;
  return shortened(title ?? firstSentence(paragraphs[first]!));
}

/** Of verse, the first line. */
function firstSentence({ text, sentences }: SourceParagraph): string {
  return text
    .slice(...(sentences[0] ?? [0, text.length]))
    .trim()
    .split('\n', 1)[0]!;
}

/** As long as any headline; what has no sentence end would be its own title from start to end. */
const TITLE_LENGTH = 300;

function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  const cut = text.slice(0, TITLE_LENGTH);
  // Not inside a word, and not between the halves of a surrogate pair.
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : -1).replace(/[\ud800-\udbff]$/, '')}…`;
}
