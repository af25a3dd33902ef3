import { memoryTag } from '../../text/language-tag.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';

/** The columns that an address names, as the article writes them; all without one; `undefined` where the copy lacks any of them. */
export function chosenColumns(
  { sourceLanguage, targetLanguages }: ParallelArticle,
  languages: string | undefined,
): readonly string[] | undefined {
  const all = [sourceLanguage, ...targetLanguages];
  if (languages === undefined) return all;
  const known = new Map(all.map((tag) => [memoryTag(tag), tag]));
  try {
    const columns = languages.split(/[+ ]/).map((tag) => known.get(memoryTag(tag)));
    return columns.every((tag) => tag !== undefined) ? [...new Set(columns)] : undefined;
  } catch {
    return undefined;
  }
}
