import { Problem } from '../../problem.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import type { HttpParts } from '../http-deps.ts';
import { columnTags } from '../request/column-tags.ts';

/**
 * An article that other sites may show, in the languages wanted (`id+fr`); absent, in all of its own.
 * @throws Problem `article-not-found`, `not-embeddable`, `column-not-found`
 */
export async function findShared(
  { services, settings }: HttpParts,
  id: string,
  languages?: string,
): Promise<{ readonly article: ParallelArticle; readonly columns: readonly string[] }> {
  const found = await services.articles.get(id);
  if (!found) throw new Problem('article-not-found', { id: id.slice(0, 100) });
  if (found.confidential) throw new Problem('not-embeddable', { id });
  const own = columnsOf(found, settings.targetLanguages);
  const columns =
    languages === undefined ? [found.sourceLanguage, ...own] : columnTags(languages, found, own);
  const targets = columns.filter((tag) => tag !== found.sourceLanguage);
  const loaded = await services.loading.revisionOf(found);
  return { article: await services.reading.readLoaded(loaded, targets), columns };
}
