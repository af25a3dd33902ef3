import { cutAtWord } from './cut-at-word.ts';
import type { SentencePair } from '../translation/reading/align-sentences.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';

/** Search engines show about this much of a description. */
const EXCERPT_CHARACTERS = 160;

/** A text and its language. */
export interface TextIn {
  readonly text: string;
  readonly language: string;
}

/** An article, or an entry in a list. */
interface Titled extends Pick<ParallelArticle, 'title' | 'sourceLanguage'> {
  readonly titles?: Readonly<Record<string, { readonly text: string | null }>>;
}

export function titleIn({ title, sourceLanguage, titles }: Titled, language: string): TextIn {
  const text = titles?.[language]?.text;
  return text ? { text, language } : { text: title, language: sourceLanguage };
}

/**
 * The title in the first shown language: the source's own, or the translation of the paragraph or
 * first sentence that it was taken from. A title that was given separately has no translation.
 */
export function titleOf(article: ParallelArticle, columns: readonly string[]): TextIn {
  const { title, sourceLanguage, paragraphs } = article;
  const source = { text: title, language: sourceLanguage };
  const [leading] = columns;
  if (leading === undefined || leading === sourceLanguage) return source;
  const whole = paragraphs.find((paragraph) => paragraph.source.text === title);
  const text = whole ? whole.translations[leading]?.text : translatedFirst(article, leading);
  return text ? { text, language: leading } : source;
}

/**
 * The title as the first sentence of a translation. `undefined` if the alignment is not certain.
 */
function translatedFirst({ title, paragraphs }: ParallelArticle, target: string): string | undefined {
  const row = paragraphs.find(
    ({
      source: {
        text,
        sentences: [first],
      },
    }) => first && text.slice(...first) === title,
  );
  const { text, sentences = [], alignment = [] } = row?.translations[target] ?? {};
  const isFirst = ({ source, target }: SentencePair) => source.join() === '0' && target.join() === '0';
  return text && sentences[0] && alignment.some(isFirst) ? text.slice(...sentences[0]) : undefined;
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
