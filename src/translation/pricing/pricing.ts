import type { Billed, MonthSpent } from '../ledger.ts';
import type { LoadedArticle } from '../loaded-article.ts';
import type { ParallelArticle } from '../parallel-article.ts';
import type { TranslateOptions } from '../translating/translating.ts';
import type { EngineReport } from './engine-usage.ts';
import type { BudgetState, Estimate, Estimated, TargetDemand } from './estimate.ts';

export interface TargetBill extends Billed {
  readonly target: string;
}

/**
 * What the costs of an article depend on that takes its texts. It is small, and changes only with the
 * article.
 */
export interface ArticleDemand {
  /** The article's id. */
  readonly article: string;
  /** For the languages that may lack something; absent if no engine is available. */
  readonly missing?: readonly TargetDemand[];
  /** For the languages with translations by a lower-ranked engine; absent if there are none. */
  readonly upgrade?: readonly TargetDemand[];
  /** Whether a translation is running or ended within a day, so that its cost is shown. */
  readonly hasBills: boolean;
}

/** The price of a translation now, and the cost of the last ones. */
export interface ArticleCosts {
  /** For the languages that may lack something; absent if no engine is available. */
  readonly estimate?: Estimate;
  /** For the languages with translations by a lower-ranked engine; absent if there are none. */
  readonly upgrade?: Estimate;
  readonly bills: readonly TargetBill[];
}

export interface Spending {
  readonly month: MonthSpent;
  readonly budget: BudgetState | null;
  readonly engines: readonly EngineReport[];
}

/** Estimates what would be billed, and reports what was billed. Sends no text to an engine. */
export interface Pricing {
  /**
   * @param targets absent for the article's own targets
   * @throws Problem `language-invalid`, `target-is-source`
   */
  estimateLoaded(
    loaded: LoadedArticle,
    targets?: readonly string[],
    options?: Pick<TranslateOptions, 'upgrade'>,
  ): Promise<Estimate>;
  /**
   * Loads the article's newest revision.
   * @throws Problem as `estimateLoaded`, and `article-not-found`
   */
  estimate(
    id: string,
    targets?: readonly string[],
    options?: Pick<TranslateOptions, 'upgrade'>,
  ): Promise<Estimate>;
  /**
   * Estimates a text that was not added, with its paragraphs as the intake reads them.
   * @param targets absent for those in the settings
   * @throws Problem `language-invalid`, `target-is-source`
   */
  estimateText(text: Estimated, targets?: readonly string[]): Promise<Estimate>;
  /**
   * What the newest translation of an article into each language cost, if it is running or ended
   * within a day.
   */
  bills(articleId: string): Promise<readonly TargetBill[]>;
  /** What would be translated on request, on an article's page. */
  demand(loaded: LoadedArticle, read: ParallelArticle): Promise<ArticleDemand>;
  /** The costs on an article's page, for readers who may request a translation. Reads no text. */
  costs(demand: ArticleDemand): Promise<ArticleCosts>;
  /** What is left of this month's budget; `null` without a budget. */
  budget(): Promise<BudgetState | null>;
  /**
   * This month's ledger, and what each engine that bills reports about itself. The reports may be a
   * minute old.
   */
  spending(): Promise<Spending>;
}
