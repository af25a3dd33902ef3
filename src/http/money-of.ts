import type { Request } from 'express';
import type { ArticleCosts } from '../presentation/costs/price.tsx';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { HttpParts } from './http-deps.ts';

/** What an article's page says of money to those who may order a translation; `undefined` for all others. */
export async function moneyOf(
  { services, writers }: HttpParts,
  request: Request,
  article: ParallelArticle,
): Promise<ArticleCosts | undefined> {
  if (!writers.mayWrite(request)) return undefined;
  const targets = services.engineNames.length === 0 ? [] : targetsThatMayLack(article);
  const lesser = targetsOfLesserEngines(article, services.engineNames).filter(
    (target) => !targets.includes(target),
  );
  const [bills, estimate, upgrade] = await Promise.all([
    services.pricing.bills(article.id),
    targets.length === 0 ? undefined : services.pricing.estimate(article.id, targets),
    lesser.length === 0 ? undefined : services.pricing.estimate(article.id, lesser, { upgrade: true }),
  ]);
  return { bills, ...(estimate && { estimate }), ...(upgrade && { upgrade }) };
}

/** Only what is complete is offered anew; what lacks something comes first. */
function targetsOfLesserEngines(
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

function targetsThatMayLack({
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
