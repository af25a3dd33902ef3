import type { ArticleFilter } from '../../article/articles.ts';
import { LIBRARY_PATH } from '../paths.ts';

/** The query of the library's page. The page's address contains all of it. */
export interface LibraryQuestion {
  /** The search text as typed. Empty: no search. */
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
