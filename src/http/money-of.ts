import type { Request } from 'express';
import type { Money } from '../presentation/price.tsx';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { HttpParts } from './parts.ts';

/** What an article's page says of money to those who may order a translation; `undefined` for all others. */
export async function moneyOf(
  { services, writers }: HttpParts,
  request: Request,
  article: ParallelArticle,
): Promise<Money | undefined> {
  if (!writers.mayWrite(request)) return undefined;
  const targets = services.engineNames.length === 0 ? [] : targetsThatMayLack(article);
  const [bills, estimate] = await Promise.all([
    services.pricing.bills(article.id),
    targets.length === 0 ? undefined : services.pricing.estimate(article.id, targets),
  ]);
  return { bills, ...(estimate && { estimate }) };
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
