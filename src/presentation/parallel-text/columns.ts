import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { type LinkNotes, linkNotes } from './link-notes.tsx';
import { directionOf, languageName } from '../../i18n/language-names.ts';

/** A language as the page shows it. Made once for all paragraphs. */
export interface Column {
  /** BCP 47. */
  readonly tag: string;
  /** In the interface language. */
  readonly name: string;
  readonly direction: 'rtl' | undefined;
  readonly isSource: boolean;
  /** BCP 47: the article's source language. */
  readonly sourceLanguage: string;
  /** The link notes of all columns together. */
  readonly notes: LinkNotes;
}

export function columnsToShow(
  article: ParallelArticle,
  tags: readonly string[],
  language: string,
): readonly Column[] {
  const { sourceLanguage } = article;
  const notes = linkNotes(article, tags);
  return tags.map((tag) => ({
    tag,
    name: languageName(tag, language),
    direction: directionOf(tag),
    isSource: tag === sourceLanguage,
    sourceLanguage,
    notes,
  }));
}
