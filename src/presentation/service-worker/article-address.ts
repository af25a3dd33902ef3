import { memoryTag } from '../../text/language-tag.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';

/** Names of forms at the languages' place in a path. */
const FORMS: ReadonlySet<string> = new Set(['translations', 'delete', 'revise', 'suggestions']);

/**
 * The parts of an article page's path: `/articles/a1/id+fr`. `undefined` for any other path, such
 * as a form's.
 */
export function readArticlePath(
  path: string,
): { readonly id: string; readonly languages: string | undefined } | undefined {
  const [, id, languages] = /^\/articles\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (id === undefined || FORMS.has(languages ?? '')) return undefined;
  try {
    return {
      id: decodeURIComponent(id),
      languages: languages === undefined ? undefined : decodeURIComponent(languages),
    };
  } catch {
    return undefined;
  }
}

/**
 * The columns that an address names, as the article writes them. Without languages: all.
 * `undefined` if the copy lacks one of them.
 */
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
