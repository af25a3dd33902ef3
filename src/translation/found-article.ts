import type { Article } from '../article/article.ts';
import type { Role, Span } from '../text/traced-text.ts';
import type { State } from './parallel-article.ts';

/** An article that a search found. Spans count UTF-16 code units of the text that they stand beside. */
export interface FoundArticle extends Omit<Article, 'targets'> {
  /** The columns, in their order. */
  readonly targetLanguages: readonly string[];
  /** Where the title has words of the search. */
  readonly titleMatches: readonly Span[];
  /** The paragraphs that have most of the words, in reading order. */
  readonly paragraphs: readonly FoundParagraph[];
  /** Ids of more paragraphs that have some, in reading order. */
  readonly others: readonly string[];
}

/** In all columns, also those in which nothing was found. */
export interface FoundParagraph {
  readonly id: string;
  readonly position: number;
  readonly role: Role;
  readonly marker?: string;
  readonly source: { readonly text: string; readonly matches: readonly Span[] };
  readonly translations: Readonly<Record<string, FoundTranslation>>;
}

interface FoundTranslation {
  /** `null` where it is missing. */
  readonly text: string | null;
  readonly state: State;
  readonly outdated: boolean;
  readonly matches: readonly Span[];
}

export interface SearchPage {
  /** Those whose title has all the words first, then the others; newest first in both. */
  readonly items: readonly FoundArticle[];
  /** Cursor of the next page. */
  readonly next: string | null;
  /** Articles that have all the words, on all pages. */
  readonly total: number;
  /** Articles that are not searched yet: they came in large numbers a moment ago. */
  readonly waiting: number;
  /** Where nothing was found by several words: what each finds alone. */
  readonly alone: readonly { readonly text: string; readonly total: number }[];
}
