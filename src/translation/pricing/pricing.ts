import type { Billed, MonthSpent } from '../ledger.ts';
import type { LoadedArticle } from '../loaded-article.ts';
import type { ParallelArticle } from '../parallel-article.ts';
import type { TranslateOptions } from '../translating/translating.ts';
import type { EngineReport } from './engine-usage.ts';
import type { BudgetState, Estimate, Estimated } from './estimate.ts';

export interface TargetBill extends Billed {
  readonly target: string;
}

/** What an order would cost and what the last one did. */
export interface ArticleCosts {
  /** Of the languages that may lack something; absent where nothing can be asked. */
  readonly estimate?: Estimate;
  /** Of the languages of which a lesser engine made something; absent where there are none. */
  readonly upgrade?: Estimate;
  readonly bills: readonly TargetBill[];
}

export interface Spending {
  readonly month: MonthSpent;
  readonly budget: BudgetState | null;
  readonly engines: readonly EngineReport[];
}

/** Says what would be billed and what was; sends no text anywhere. */
export interface Pricing {
  /**
   * @param targets absent for the article's own
   * @throws Problem `language-invalid`, `target-is-source`
   */
  estimateLoaded(
    loaded: LoadedArticle,
    targets?: readonly string[],
    options?: Pick<TranslateOptions, 'upgrade'>,
  ): Promise<Estimate>;
  /** Loads the article's newest revision. @throws Problem as `estimateLoaded`, and `article-not-found` */
  estimate(
    id: string,
    targets?: readonly string[],
    options?: Pick<TranslateOptions, 'upgrade'>,
  ): Promise<Estimate>;
  /**
   * Of a text that is not brought in; its paragraphs as a reader makes them.
   * @param targets absent for the settings'
   * @throws Problem `language-invalid`, `target-is-source`
   */
  estimateText(text: Estimated, targets?: readonly string[]): Promise<Estimate>;
  /** What the newest translation of an article into each language has cost, of those that run or ended within a day. */
  bills(loaded: LoadedArticle): Promise<readonly TargetBill[]>;
  /** What an article's page says of money to those who may order a translation. */
  costs(loaded: LoadedArticle, read: ParallelArticle): Promise<ArticleCosts>;
  /** This month's ledger, and what each engine that bills says of itself; the latter may be a minute old. */
  spending(): Promise<Spending>;
}
