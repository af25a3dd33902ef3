import type { Billed, MonthSpent } from '../ledger.ts';
import type { TranslateOptions } from '../translating/translating.ts';
import type { EngineReport } from './engine-usage.ts';
import type { BudgetState, Estimate, Estimated } from './estimate.ts';

export interface TargetBill extends Billed {
  readonly target: string;
}

export interface Spending {
  readonly month: MonthSpent;
  readonly budget: BudgetState | null;
  readonly engines: readonly EngineReport[];
}

/** Says what would be billed and what was; sends no text anywhere. */
export interface Pricing {
  /** @throws Problem `article-not-found`, `language-invalid`, `target-is-source` */
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
  bills(id: string): Promise<readonly TargetBill[]>;
  /** This month's ledger, and what each engine that bills says of itself; the latter may be a minute old. */
  spending(): Promise<Spending>;
}
