import type { ArticleFilter } from '../../article/articles.ts';
import { languageTag } from '../../text/language-tag.ts';
import type { ListQuery } from './schemas.ts';

/**
 * The conditions of a query; `undefined` if it has none.
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
