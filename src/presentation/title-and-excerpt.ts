import { cutAtWord } from './cut-at-word.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';

/** Search engines show about this much of a description. */
const EXCERPT_CHARACTERS = 160;

/** A text and its language. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/** An article, or an entry in a list; one that a browser saved earlier has no titles. */
interface Titled extends Pick<ParallelArticle, 'title' | 'sourceLanguage'> {
  readonly titles?: Readonly<Record<string, { readonly text: string | null }>>;
}

/**
 * The title in this language, or in another variant of it; the original title if there is none.
 * @param language BCP 47
 */
export function titleIn({ title, sourceLanguage, titles = {} }: Titled, language: string): TextIn {
  const isVariant = (tag: string) => languageOf(tag) === languageOf(language);
  const variants = isVariant(sourceLanguage) ? [] : Object.keys(titles).filter(isVariant);
  for (const tag of [language, ...variants]) {
    const text = titles[tag]?.text;
    if (text) return { text, language: tag };
  }
  return { text: title, language: sourceLanguage };
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** The title in the first shown language. */
export function titleOf(article: ParallelArticle, columns: readonly string[]): TextIn {
  return titleIn(article, columns[0] ?? article.sourceLanguage);
}

/**
 * The beginning of the text in the first shown language, or in the source language if it is not
 * translated.
 */
export function excerptOf(article: ParallelArticle, columns: readonly string[]): string {
  const lead =
    article.paragraphs.find((paragraph) => paragraph.role === 'paragraph') ?? article.paragraphs[0];
  const text = lead?.translations[columns[0] ?? '']?.text ?? lead?.source.text ?? article.title;
  return cutAtWord(text.trim(), EXCERPT_CHARACTERS);
}
