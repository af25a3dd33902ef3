import { cutAtWord } from './cut-at-word.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';

/** Search engines show about this much of a description. */
const EXCERPT_CHARACTERS = 160;

/** A text and the language that it is in. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/**
 * The title in the first language shown: the source's own, or the translation of the paragraph that it was taken from. A title that was given
 * beside the text has no translation.
 */
export function titleOf(article: ParallelArticle, columns: readonly string[]): TextIn {
  const { title, sourceLanguage } = article;
  const source = { text: title, language: sourceLanguage };
  const [leading] = columns;
  if (leading === undefined || leading === sourceLanguage) return source;
  const row = article.paragraphs.find((paragraph) => paragraph.source.text === title);
  const text = row?.translations[leading]?.text;
  return text ? { text, language: leading } : source;
}

/** How the text begins, in the first language shown where it is there. */
export function excerptOf(article: ParallelArticle, columns: readonly string[]): string {
  const lead =
    article.paragraphs.find((paragraph) => paragraph.role === 'paragraph') ?? article.paragraphs[0];
  const text = lead?.translations[columns[0] ?? '']?.text ?? lead?.source.text ?? article.title;
  return cutAtWord(text.trim(), EXCERPT_CHARACTERS);
}
