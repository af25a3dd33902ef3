/**
 * The ways to read an article. `side`: a column a language; `stacked`: each paragraph followed by its translations; `single`: the language that
 * leads, the others of a paragraph on demand. Where one language alone is named, `side` and `stacked` are that language and nothing else.
 */
export const VIEWS = ['side', 'stacked', 'single'] as const;
export type View = (typeof VIEWS)[number];

/** What of an article is shown, and how: all of it stands in the page's address. */
export interface WayToRead {
  /** BCP 47, the language that leads first: its source language and any of `targetLanguages`, as they are written there. */
  readonly columns: readonly string[];
  readonly view: View;
}

/** The languages that a paragraph gives on demand in the `single` view: the others named, else a translation's original, or the original's translations. */
export function columnsOnDemand(
  { columns, view }: WayToRead,
  languages: { readonly sourceLanguage: string; readonly targetLanguages: readonly string[] },
): readonly string[] {
  if (view !== 'single') return [];
  const [lead, ...others] = columns;
  if (others.length > 0) return others;
  return lead === languages.sourceLanguage ? languages.targetLanguages : [languages.sourceLanguage];
}
