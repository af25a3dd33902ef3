import type { Articles } from '../article/articles.ts';
import { Problem } from '../problem.ts';
import { checkTargets } from './check-targets.ts';
import { columnsOf } from './columns.ts';
import { createEngineUsage } from './engine-usage.ts';
import { budgetState, estimate, type EstimateParts } from './estimate.ts';
import type { Pricing } from './services.ts';

export interface PricingParts extends EstimateParts {
  readonly articles: Articles;
  readonly targetLanguages: readonly string[];
  now(): Date;
}

export function createPricing(parts: PricingParts): Pricing {
  const engineUsage = createEngineUsage(parts.engines, () => parts.now());
  return {
    async estimate(id, asked) {
      const article = await parts.articles.get(id);
      const revision = article && (await parts.articles.revision(id));
      if (!revision) throw new Problem('article-not-found', { id });
      const targets = checkTargets(
        asked ?? columnsOf(article, parts.targetLanguages),
        article.sourceLanguage,
      );
      return estimate({ article, revision }, targets, parts);
    },

    async estimateText(text, asked) {
      const { sourceLanguage } = text.article;
      const targets = asked ?? columnsOf({ sourceLanguage, targets: [] }, parts.targetLanguages);
      return estimate(text, checkTargets(targets, sourceLanguage), parts);
    },

    async spending() {
      const [month, engines] = await Promise.all([parts.ledger.spent(), engineUsage()]);
      return { month, budget: budgetState(parts.budget, month), engines };
    },
  };
}
