import type { Article } from '../article/article.ts';
import type { Role, Span } from '../text/traced-text.ts';
import type { State, Titles } from './parallel-article.ts';

/** An article that a search found. Spans count UTF-16 code units of the text beside them. */
export interface FoundArticle extends Omit<Article, 'targets'> {
  /** By the columns. */
  readonly titles: Titles;
  /** The columns, in order. */
  readonly targetLanguages: readonly string[];
  /** The words of the search in the title. */
  readonly titleMatches: readonly Span[];
  /** The paragraphs with most of the words, in reading order. */
  readonly paragraphs: readonly FoundParagraph[];
  /** Ids of other paragraphs with some of the words, in reading order. */
  readonly others: readonly string[];
}

/** With all columns, also those without any of the words. */
export interface FoundParagraph {
  readonly id: string;
  readonly position: number;
  readonly role: Role;
  readonly marker?: string;
  readonly source: { readonly text: string; readonly matches: readonly Span[] };
  readonly translations: Readonly<Record<string, FoundTranslation>>;
}

interface FoundTranslation {
  /** `null` if it is missing. */
  readonly text: string | null;
  readonly state: State;
  readonly outdated: boolean;
  readonly matches: readonly Span[];
}

export interface SearchPage {
  /** First the articles whose title has all the words, then the others; newest first in both. */
  readonly items: readonly FoundArticle[];
  /** Cursor of the next page. */
  readonly next: string | null;
  /** Articles with all the words, on all pages. */
  readonly total: number;
  /** Articles that are not indexed yet, after many were added at once. */
  readonly waiting: number;
  /** If several words together found nothing: how many articles each word finds alone. */
  readonly alone: readonly { readonly text: string; readonly total: number }[];
}
