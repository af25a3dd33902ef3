import type { Article } from '../../article/article.ts';
import type { State } from '../parallel-article.ts';

/** Languages are BCP 47 tags; they differ as `memoryTag`. */
export interface ConcordanceQuestion {
  /** A word or a short phrase. Case and accents make no difference. */
  readonly word: string;
  /** The language of the word. */
  readonly in: string;
  readonly to: string;
}

/** A sentence with the word, and what corresponds to it in the other language. */
export interface ConcordancePair {
  readonly article: Pick<Article, 'id' | 'title' | 'sourceLanguage'>;
  readonly paragraph: { readonly id: string; readonly position: number };
  readonly sentence: ConcordanceText & { readonly text: string };
  readonly counterpart: ConcordanceText;
  /** Whether the alignment of the two is. */
  readonly uncertain: boolean;
  /** How many of the articles that were read have the same pair. */
  readonly articles: number;
}

export interface ConcordanceText {
  /** Sentences; `null` if none corresponds. */
  readonly text: string | null;
  readonly state: State | 'source';
  readonly outdated: boolean;
}

export interface ConcordancePage {
  /** What people and files have translated first; then the newest articles. */
  readonly pairs: readonly ConcordancePair[];
  /** Whether further articles or sentences may have the word. */
  readonly hasMore: boolean;
}

/**
 * Shows how a word was translated, sentence by sentence, in articles that anyone may read. It asks
 * no engine.
 */
export interface Concordance {
  /** Finds nothing if the word has no letter and no digit. @throws Problem `language-invalid` */
  lookUp(question: ConcordanceQuestion): Promise<ConcordancePage>;
}
