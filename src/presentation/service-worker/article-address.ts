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
