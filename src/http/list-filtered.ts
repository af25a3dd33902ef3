import type { ArticleFilter } from '../article/articles.ts';
import type { Services } from '../translation/services.ts';
import { languageTag } from '../text/language-tag.ts';
import type { ListQuery } from './request/schemas.ts';

type Query = Parameters<Services['articles']['list']>[0];

/** Filters go by what the search counted: how long it may take to count what changed. */
const PATIENCE_MILLISECONDS = 400;

/** The one list of articles, for pages and programs. */
export async function listFiltered(
  { articles, searching }: Services,
  query: Query,
): ReturnType<Services['articles']['list']> {
  if (query.filter) await searching.keepUp(PATIENCE_MILLISECONDS);
  return articles.list(query);
}

/**
 * The conditions of a query; `undefined` where it has none.
 * @throws Problem `language-invalid`
 */
export function filterOf(
  query: Pick<ListQuery, 'complete' | 'needsReview' | 'confidential'>,
): ArticleFilter | undefined {
  const { complete, needsReview, confidential } = query;
  const filter: ArticleFilter = {
    ...(complete !== undefined && { complete: languageTag(complete) }),
    ...(needsReview !== undefined && { needsReview: languageTag(needsReview) }),
    ...(confidential !== undefined && { confidential: confidential === 'true' }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}
