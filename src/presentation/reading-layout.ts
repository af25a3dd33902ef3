/**
 * The views of an article. `side`: one column per language. `stacked`: each paragraph followed by
 * its translations. `single`: the first language, with the other languages of a paragraph on
 * demand. With a single named language, `side` and `stacked` both show only that language.
 */
export const VIEWS = ['side', 'stacked', 'single'] as const;
export type View = (typeof VIEWS)[number];

/** The columns and the view of an article's page. Both are in its address. */
export interface ReadingLayout {
  /**
   * BCP 47: the source language and any of `targetLanguages`, as the article writes them. The first
   * one leads.
   */
  readonly columns: readonly string[];
  readonly view: View;
}

/**
 * The languages that a paragraph shows on demand in the `single` view: the other named languages;
 * if there are none, the original of a translation, or the translations of the original.
 */
export function columnsOnDemand(
  { columns, view }: ReadingLayout,
  languages: { readonly sourceLanguage: string; readonly targetLanguages: readonly string[] },
): readonly string[] {
  if (view !== 'single') return [];
  const [lead, ...others] = columns;
  if (others.length > 0) return others;
  return lead === languages.sourceLanguage ? languages.targetLanguages : [languages.sourceLanguage];
}
