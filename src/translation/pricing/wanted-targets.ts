import type { ParallelArticle } from '../parallel-article.ts';

/**
 * The targets with machine translations by another engine than the best one, unless they are being
 * translated now.
 */
export function targetsOfLesserEngines(
  { targetLanguages, running, paragraphs }: ParallelArticle,
  [best]: readonly string[],
): readonly string[] {
  if (best === undefined) return [];
  return targetLanguages.filter(
    (target) =>
      !running.includes(target) &&
      paragraphs.some(({ translations }) => {
        const { state, engine } = translations[target]!;
        return state === 'machine' && engine !== best;
      }),
  );
}

/** The targets that lack a translation, or have an outdated one, and are not being translated. */
export function targetsThatMayLack({
  coverage,
  targetLanguages,
  running,
  paragraphs,
}: ParallelArticle): readonly string[] {
  return targetLanguages.filter((target) => {
    const { translated, total } = coverage[target]!;
    const isOutdated = () => paragraphs.some(({ translations }) => translations[target]!.outdated);
    return !running.includes(target) && (translated < total || isOutdated());
  });
}
