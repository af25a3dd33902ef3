import type { ArticleFilter } from '../../article/articles.ts';
import { languageTag } from '../../text/language-tag.ts';
import type { LibraryQuery, ListQuery } from './schemas.ts';

/** Of the API, or of the library’s page, which has more filters. */
type FilterQuery = Pick<ListQuery, 'complete' | 'needsReview' | 'confidential'> &
  Partial<Pick<LibraryQuery, 'publisher' | 'sourceLanguage' | 'from' | 'to'>>;

/**
 * The conditions of a query; `undefined` if it has none.
 * @throws Problem `language-invalid`
 */
export function filterOf(query: FilterQuery): ArticleFilter | undefined {
  const { complete, needsReview, confidential, publisher, sourceLanguage, from, to } = query;
  const filter: ArticleFilter = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(publisher !== undefined && { publisher }),
    ...(sourceLanguage !== undefined && { sourceLanguage: languageTag(sourceLanguage) }),
    ...(complete !== undefined && { complete: languageTag(complete) }),
    ...(needsReview !== undefined && { needsReview: languageTag(needsReview) }),
    ...(confidential !== undefined && { confidential: confidential === 'true' }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}
