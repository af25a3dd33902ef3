import { requireOtherLanguages } from '../text/language-tag.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { Assembly } from './command-deps.ts';

/**
 * Reads an article as it will stay: a command that has printed it ends, and nobody completes the rest.
 * @throws Problem `article-not-found`, `target-is-source`
 */
export async function readArticle(
  { services }: Assembly,
  id: string,
  targets: readonly string[] | undefined,
): Promise<ParallelArticle> {
  await services.deriving.complete(id);
  const article = await services.reading.read(id, targets && { targets });
  requireOtherLanguages(targets ?? [], article.sourceLanguage);
  return article;
}
