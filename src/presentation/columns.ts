import type { ParallelArticle } from '../translation/parallel-article.ts';
import { directionOf, languageName } from './language-names.ts';

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
}

export function columnsToShow(
  { sourceLanguage }: ParallelArticle,
  tags: readonly string[],
  language: string,
): readonly Column[] {
  return tags.map((tag) => ({
    tag,
    name: languageName(tag, language),
    direction: directionOf(tag),
    isSource: tag === sourceLanguage,
    sourceLanguage,
  }));
}
