import type { Billed, MonthSpent } from '../ledger.ts';
import type { LoadedArticle } from '../loaded-article.ts';
import type { ParallelArticle } from '../parallel-article.ts';
import type { TranslateOptions } from '../translating/translating.ts';
import type { EngineReport } from './engine-usage.ts';
import type { BudgetState, Estimate, Estimated } from './estimate.ts';

export interface TargetBill extends Billed {
  readonly target: string;
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
  bills(loaded: LoadedArticle): Promise<readonly TargetBill[]>;
  /** The costs on an article's page, for readers who may request a translation. */
  costs(loaded: LoadedArticle, read: ParallelArticle): Promise<ArticleCosts>;
  /**
   * This month's ledger, and what each engine that bills reports about itself. The reports may be a
   * minute old.
   */
  spending(): Promise<Spending>;
}
