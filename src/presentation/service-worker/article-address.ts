import { memoryTag } from '../../text/language-tag.ts';
import type { ParallelArticle } from '../../translation/parallel-article.ts';

/** Where the language's place in a path is a form's. */
const FORMS: ReadonlySet<string> = new Set(['translations', 'delete', 'revise']);

/** What a path of an article's page names: `/articles/a1/id+fr`; `undefined` for any other, such as that of a form. */
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
