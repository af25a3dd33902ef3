import { findTitleParagraph } from '../../article/title-paragraph.ts';
import type { ParallelArticle } from '../parallel-article.ts';

/**
 * The targets with machine translations by another engine than the best one, unless they are being
 * translated now.
 */
export function targetsOfLesserEngines(
  { targetLanguages, running, paragraphs, titles }: ParallelArticle,
  [best]: readonly string[],
): readonly string[] {
  if (best === undefined) return [];
  return targetLanguages.filter(
    (target) =>
      !running.includes(target) &&
      [titles, ...paragraphs.map(({ translations }) => translations)].some((cells) => {
        const { state, provenance } = cells[target]!;
        return state === 'machine' && provenance?.engine !== best;
      }),
  );
}

/**
 * The targets in which a paragraph or the title lacks a translation, or a paragraph has an outdated
 * one, and that are not being translated.
 */
export function targetsThatMayLack({
  coverage,
  targetLanguages,
  running,
  paragraphs,
  title,
  titles,
}: ParallelArticle): readonly string[] {
  const sources = paragraphs.map(({ source }) => source);
  const lacksTitle = (target: string) =>
    titles[target]!.text === null && findTitleParagraph(title, sources) === undefined;
  return targetLanguages.filter((target) => {
    const { translated, total } = coverage[target]!;
    const isOutdated = () => paragraphs.some(({ translations }) => translations[target]!.outdated);
    return !running.includes(target) && (translated < total || isOutdated() || lacksTitle(target));
  });
}
