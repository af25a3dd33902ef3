import type { Articles } from '../../article/articles.ts';
import { Problem } from '../../problem.ts';
import { checkTargets } from '../check-targets.ts';
import { columnsOf } from '../columns.ts';
import { createEngineUsage } from './engine-usage.ts';
import { budgetState, estimate, type EstimateParts } from './estimate.ts';
import type { Pricing } from './pricing.ts';
import type { Job, Jobs } from '../jobs.ts';

/** What a translation has cost is news for so long. */
const NEWS_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface PricingParts extends EstimateParts {
  readonly articles: Articles;
  readonly jobs: Jobs;
  now(): Date;
}

export function createPricing(parts: PricingParts): Pricing {
  const engineUsage = createEngineUsage(parts.engines, () => parts.now());
  return {
    async estimate(id, asked, { upgrade = false } = {}) {
      const article = await parts.articles.get(id);
      const revision = article && (await parts.articles.revision(id));
      if (!revision) throw new Problem('article-not-found', { id });
      const targets = checkTargets(
        asked ?? columnsOf(article, parts.targetLanguages),
        article.sourceLanguage,
      );
      return estimate({ article, revision }, targets, parts, upgrade);
    },

    async estimateText(text, asked) {
      const { sourceLanguage } = text.article;
      const targets = asked ?? columnsOf({ sourceLanguage, targets: [] }, parts.targetLanguages);
      return estimate(text, checkTargets(targets, sourceLanguage), parts);
    },

    async bills(id) {
      const isNews = ({ finishedAt }: Job) =>
        finishedAt === undefined || parts.now().getTime() - Date.parse(finishedAt) < NEWS_MILLISECONDS;
      const jobs = (await parts.jobs.of(id)).filter(isNews);
      return Promise.all(
        jobs.map(async ({ target, startedAt }) => ({
          target,
          ...(await parts.ledger.billedFor(id, target, startedAt)),
        })),
      );
    },

    async spending() {
      const [month, engines] = await Promise.all([parts.ledger.spent(), engineUsage()]);
      return { month, budget: budgetState(parts.budget, month), engines };
    },
  };
}
