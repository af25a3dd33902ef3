import type { Coverage, ParagraphTranslation, ParallelArticle } from '../parallel-article.ts';

/** How complete one language of an article is, for search engines. */
export interface LanguageHolding extends Coverage {
  /** Paragraphs that show a machine's translation that no one reviewed. */
  readonly machine: number;
}

/**
 * Whether search engines may list the article in a language: at least half of it is translated, and
 * if `NOINDEX_MACHINE` is set, none of it is unreviewed machine translation.
 */
export function isOffered({ translated, total, machine }: LanguageHolding, noindexMachine: boolean): boolean {
  return translated > 0 && translated * 2 >= total && !(noindexMachine && machine > 0);
}

/**
 * The languages in which search engines may list an article: its source first, then those of `own`
 * (`columnsOf`) that qualify. Every page of the article names the same ones, because such links
 * must go both ways.
 */
export function offeredLanguages(
  article: ParallelArticle,
  own: readonly string[],
  noindexMachine: boolean,
): readonly string[] {
  const offered = own.filter((target) => {
    const cells = article.paragraphs.map(({ translations }) => translations[target]!);
    // What is the same in every language is no translation yet.
    return (
      cells.some(isTranslated) &&
      isOffered({ ...article.coverage[target]!, machine: cells.filter(isMachineText).length }, noindexMachine)
    );
  });
  return [article.sourceLanguage, ...offered];
}

/** Whether there is a text that somebody or something translated. */
export function isTranslated({ state }: Pick<ParagraphTranslation, 'state'>): boolean {
  return state !== 'missing' && state !== 'unchanged';
}

/**
 * Whether a machine wrote it and no person edited or reviewed it. An import counts if its file
 * names an engine or a model.
 */
export function isMachineText({ state, provenance }: ParagraphTranslation): boolean {
  return state === 'machine' || (state === 'imported' && namesMachine(provenance));
}

export function namesMachine(provenance: ParagraphTranslation['provenance']): boolean {
  return provenance?.engine !== undefined || provenance?.model !== undefined;
}
