import type { ArticleFilter, ArticleOrder } from '../../article/articles.ts';
import { LIBRARY_PATH } from '../paths.ts';

/** The query of the library's page. The page's address contains all of it. */
export interface LibraryQuestion {
  /** The search text as typed. Empty: no search. */
  readonly text: string;
  readonly filter: ArticleFilter;
  /** Of the list; search results have an order of their own. */
  readonly order: ArticleOrder;
  /** Of the list, from 1. Search results have cursors. */
  readonly page: number;
}

export const ARTICLES_A_PAGE = 50;

export const USUAL_ORDER: ArticleOrder = 'added';

/** All articles, as the library first shows them. */
export const EVERYTHING: LibraryQuestion = { text: '', filter: {}, order: USUAL_ORDER, page: 1 };

/** `/?q=presiden&complete=fr`, `/?publisher=RMOL&sort=title&page=2` */
export function libraryAddress({ text, filter, order, page }: LibraryQuestion, cursor?: string): string {
  const isList = text === '';
  const given = {
    ...(!isList && { q: text }),
    ...filter,
    ...(isList && order !== USUAL_ORDER && { sort: order }),
    ...(isList && page > 1 && { page }),
    ...(!isList && cursor !== undefined && { cursor }),
  };
  const query = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? LIBRARY_PATH : `${LIBRARY_PATH}?${query}`;
}

export function isNarrowed({ filter }: LibraryQuestion): boolean {
  return Object.keys(filter).length > 0;
}
