import type { Article } from '../article/article.ts';
import { memoryTag } from '../text/language-tag.ts';

/**
 * The target languages of an article, unless a request names others: those in the settings and
 * those that the article was translated into, but never its own.
 */
export function columnsOf(
  article: Pick<Article, 'sourceLanguage' | 'targets'>,
  settingsTargets: readonly string[],
): readonly string[] {
  const source = memoryTag(article.sourceLanguage);
  return [...new Set([...settingsTargets, ...article.targets])].filter(
    (target) => memoryTag(target) !== source,
  );
}
