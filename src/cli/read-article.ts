import { requireOtherLanguages } from '../text/language-tag.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { Assembly } from './command-deps.ts';

/** @throws Problem `article-not-found`, `target-is-source` */
export async function readArticle(
  { services }: Assembly,
  id: string,
  targets: readonly string[] | undefined,
): Promise<ParallelArticle> {
  await services.deriving.keepUp(id);
  const article = await services.reading.read(id, targets && { targets });
  requireOtherLanguages(targets ?? [], article.sourceLanguage);
  return article;
}
