import type { Articles } from '../article/articles.ts';
import { Problem } from '../problem.ts';
import { checkTargets } from './check-targets.ts';
import { columnsOf } from './columns.ts';
import type { Engine, EngineUsage } from './engine.ts';
import { budgetState, estimate, type EstimateParts } from './estimate.ts';
import type { Pricing } from './services.ts';

export interface PricingParts extends EstimateParts {
  readonly articles: Articles;
  readonly targetLanguages: readonly string[];
}

export function createPricing(parts: PricingParts): Pricing {
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

    estimateText: async (text, targets) =>
      estimate(text, checkTargets(targets, text.article.sourceLanguage), parts),

    async spending() {
      const month = await parts.ledger.spent();
      const billing = parts.engines.filter((engine) => engine.bills);
      const usages = await Promise.all(billing.map(usageOf));
      return {
        month,
        budget: budgetState(parts.budget, month),
        engines: billing.map(({ name }, index) => ({ engine: name, usage: usages[index]! })),
      };
    },
  };
}

/** An engine that does not answer just now keeps nobody from seeing the rest. */
async function usageOf(engine: Engine): Promise<EngineUsage | null> {
  try {
    return (await engine.usage?.()) ?? null;
  } catch {
    return null;
  }
}
