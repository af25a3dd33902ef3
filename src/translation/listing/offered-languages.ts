import type { Coverage, ParagraphTranslation, ParallelArticle } from '../parallel-article.ts';

/** What one language of an article holds, as far as it matters to whoever looks for it from outside. */
export interface LanguageHolding extends Coverage {
  /** Paragraphs that show what a machine wrote and nobody has looked at. */
  readonly machine: number;
}

/**
 * Whether a language may be offered to the web as one that the article can be read in: most of it is there, and where the operator keeps
 * unreviewed machine text from search engines (`NOINDEX_MACHINE`), none of that is in it.
 */
export function isOffered({ translated, total, machine }: LanguageHolding, noindexMachine: boolean): boolean {
  return translated > 0 && translated * 2 >= total && !(noindexMachine && machine > 0);
}

/**
 * The languages of an article that are offered: its source first, then those of `own` (`columnsOf`) that may be. Every page of the article
 * names the same ones, so that their links go both ways.
 */
export function offeredLanguages(
  article: ParallelArticle,
  own: readonly string[],
  noindexMachine: boolean,
): readonly string[] {
  const offered = own.filter((target) => {
    const cells = article.paragraphs.map(({ translations }) => translations[target]!);
    return isOffered(
      { ...article.coverage[target]!, machine: cells.filter(isMachineText).length },
      noindexMachine,
    );
  });
  return [article.sourceLanguage, ...offered];
}

/** Written by a machine, and neither edited nor reviewed by a person. An imported one is where its file names the engine or model. */
export function isMachineText({ state, provenance }: ParagraphTranslation): boolean {
  return state === 'machine' || (state === 'imported' && namesMachine(provenance));
}

export function namesMachine(provenance: ParagraphTranslation['provenance']): boolean {
  return provenance?.engine !== undefined || provenance?.model !== undefined;
}
