import type { ArticleFilter } from '../../article/articles.ts';
import { LIBRARY_PATH } from '../paths.ts';

/** What the library is asked for. The whole state of its page is its address. */
export interface LibraryQuestion {
  /** What is searched for, as it was typed; empty where nothing is. */
  readonly text: string;
  readonly filter: ArticleFilter;
}

/** `/?q=presiden&complete=fr` */
export function libraryAddress({ text, filter }: LibraryQuestion, cursor?: string): string {
  const { complete, needsReview, confidential } = filter;
  const query = new URLSearchParams({
    ...(text !== '' && { q: text }),
    ...(complete !== undefined && { complete }),
    ...(needsReview !== undefined && { needsReview }),
    ...(confidential !== undefined && { confidential: String(confidential) }),
    ...(cursor !== undefined && { cursor }),
  });
  return query.size === 0 ? LIBRARY_PATH : `${LIBRARY_PATH}?${query}`;
}

export function isNarrowed({ filter }: LibraryQuestion): boolean {
  return Object.keys(filter).length > 0;
}
