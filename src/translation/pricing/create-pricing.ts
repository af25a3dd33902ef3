import type { Articles } from '../../article/articles.ts';
import { checkTargets } from '../check-targets.ts';
import { columnsOf } from '../columns.ts';
import { createEngineUsage, type EngineUsageDeps } from './engine-usage.ts';
import { budgetState, demandOf, estimate, type Estimate, type EstimateDeps, toEstimate } from './estimate.ts';
import type { Pricing, TargetBill } from './pricing.ts';
import { targetsOfLesserEngines, targetsThatMayLack } from './wanted-targets.ts';
import type { TranslateOptions } from '../translating/translating.ts';
import { createLoading, knownTranslations, type LoadedArticle } from '../loaded-article.ts';
import type { Job, Jobs } from '../jobs.ts';

/** The cost of a translation is shown for this long after its end. */
const NEWS_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface PricingDeps extends EstimateDeps, EngineUsageDeps {
  readonly articles: Articles;
  readonly jobs: Jobs;
}

export function createPricing(deps: PricingDeps): Pricing {
  const engineUsage = createEngineUsage(deps);
  const loading = createLoading(deps);
  const engineNames = deps.engines.map(({ name }) => name);
  return {
    estimateLoaded,

    async estimate(id, asked, options) {
      return estimateLoaded(await loading.load(id), asked, options);
    },

    async estimateText(text, asked) {
      const { sourceLanguage } = text.article;
      const targets = asked ?? columnsOf({ sourceLanguage, targets: [] }, deps.targetLanguages);
      const known = knownTranslations(deps.memory, sourceLanguage, text.revision.paragraphs);
      return estimate({ ...text, known }, checkTargets(targets, sourceLanguage), deps);
    },

    bills,

    async demand(loaded, read) {
      const hasBills = (await loaded.jobs()).some(isNews);
      const bare = { article: loaded.article.id, hasBills };
      // An earlier revision is no longer translated.
      if (read.revision < read.newestRevision) return bare;
      const missing = engineNames.length === 0 ? [] : targetsThatMayLack(read);
      const lesser = targetsOfLesserEngines(read, engineNames).filter((target) => !missing.includes(target));
      const [lacking, upgrade] = await Promise.all([
        missing.length === 0 ? undefined : demandOf(loaded, missing, deps),
        lesser.length === 0 ? undefined : demandOf(loaded, lesser, deps, true),
      ]);
      return { ...bare, ...(lacking && { missing: lacking }), ...(upgrade && { upgrade }) };
    },

    async costs({ article, missing, upgrade }) {
      const [billed, cost, better] = await Promise.all([
        bills(article),
        missing && toEstimate(missing, deps),
        upgrade && toEstimate(upgrade, deps),
      ]);
      return { bills: billed, ...(cost && { estimate: cost }), ...(better && { upgrade: better }) };
    },

    async budget() {
      return budgetState(deps.budget, await deps.ledger.spent());
    },

    async spending() {
      const [month, engines] = await Promise.all([deps.ledger.spent(), engineUsage()]);
      return { month, budget: budgetState(deps.budget, month), engines };
    },
  };

  async function estimateLoaded(
    loaded: LoadedArticle,
    asked?: readonly string[],
    { upgrade = false }: Pick<TranslateOptions, 'upgrade'> = {},
  ): Promise<Estimate> {
    const { article } = loaded;
    const targets = checkTargets(asked ?? columnsOf(article, deps.targetLanguages), article.sourceLanguage);
    return estimate(loaded, targets, deps, upgrade);
  }

  function isNews({ finishedAt }: Job): boolean {
    return finishedAt === undefined || deps.now().getTime() - Date.parse(finishedAt) < NEWS_MILLISECONDS;
  }

  async function bills(articleId: string): Promise<readonly TargetBill[]> {
    return Promise.all(
      (await deps.jobs.of(articleId)).filter(isNews).map(async ({ target, startedAt }) => ({
        target,
        ...(await deps.ledger.billedFor(articleId, target, startedAt)),
      })),
    );
  }
}
