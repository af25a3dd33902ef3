import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { type LinkNotes, linkNotes } from './link-notes.tsx';
import { directionOf, languageName } from '../../i18n/language-names.ts';

/** A language as the page shows it; made once, because every paragraph asks. */
export interface Column {
  /** BCP 47. */
  readonly tag: string;
  /** In the interface's language. */
  readonly name: string;
  readonly direction: 'rtl' | undefined;
  readonly isSource: boolean;
  /** BCP 47: what the article is written in. */
  readonly sourceLanguage: string;
  /** Those of all the columns together. */
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
