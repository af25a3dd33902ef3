import { mayRead } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { anyReader } from '../guard/readers.ts';
import type { HttpDeps } from '../http-deps.ts';
import { columnTags } from '../request/columns.ts';

/**
 * Loads an article that other sites may show.
 * @param languages the columns, such as `id+fr`; all of the article's own if absent
 * @throws Problem `article-not-found`, `column-not-found`
 */
export async function loadShareable(
  { services, settings }: HttpDeps,
  id: string,
  languages?: string,
): Promise<{ readonly article: ParallelArticle; readonly columns: readonly string[] }> {
  const article = await services.articles.get(id);
  if (!article || !mayRead(article, anyReader()))
    throw new Problem('article-not-found', { id: id.slice(0, 100) });
  const own = columnsOf(article, settings.targetLanguages);
  const columns =
    languages === undefined ? [article.sourceLanguage, ...own] : columnTags(languages, article, own);
  const targets = columns.filter((tag) => tag !== article.sourceLanguage);
  const loaded = await services.loading.revisionOf(article);
  return { article: await services.reading.readLoaded(loaded, targets), columns };
}
