import type { Article } from '../article/article.ts';
import { memoryTag } from '../text/language-tag.ts';

/** The target languages of an article where nobody asked for others: the settings' and those that it was wanted in, never its own. */
export function columnsOf(
  article: Pick<Article, 'sourceLanguage' | 'targets'>,
  settingsTargets: readonly string[],
): readonly string[] {
  const source = memoryTag(article.sourceLanguage);
  return [...new Set([...settingsTargets, ...article.targets])].filter(
    (target) => memoryTag(target) !== source,
  );
}
