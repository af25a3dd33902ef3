import type { ArticleFilter, Articles } from '../article/articles.ts';
import type { Drafts } from '../article/drafts.ts';
import type { Intake } from '../article/intake.ts';
import type { EngineReport } from './pricing/engine-usage.ts';
import type { BudgetState, Estimate, Estimated } from './pricing/estimate.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { SearchPage } from './found-article.ts';
import type { Billed, MonthSpent } from './ledger.ts';
import type { Memory } from './memory.ts';
import type { ParallelArticle } from './parallel-article.ts';
import type { PublicArticles } from './listing/public-articles.ts';
import type { Changes } from './work.ts';

/** Puts an article and what the memory holds of it side by side. Asks no engine. */
export interface Reading {
  /**
   * @param targets BCP 47; absent means the article's own
   * @throws Problem `article-not-found`, `revision-not-found`, `language-invalid`
   */
  read(
    id: string,
    query?: { readonly targets?: readonly string[]; readonly revision?: number },
  ): Promise<ParallelArticle>;
}

/** Finds articles by their words, in all languages at once. */
export interface Searching {
  /**
   * What changed a moment ago is found; after a large import, what is not searched yet is counted in `waiting`.
   * @param query `targets`: the columns that are given back, absent: the article's own
   * @throws Problem `search-empty`, `cursor-invalid`, `language-invalid`
   */
  search(query: {
    readonly text: string;
    readonly limit: number;
    readonly cursor?: string;
    readonly targets?: readonly string[];
    readonly filter?: ArticleFilter;
  }): Promise<SearchPage>;
  /** Takes up what changed, until nothing is left or this time has passed; the rest is taken up in the background. */
  keepUp(milliseconds: number): Promise<void>;
  /** Resolves when nothing is under way. */
  stop(): Promise<void>;
}

export interface TargetOutcome {
  readonly target: string;
  /** Paragraphs that have a translation now, of all. */
  readonly translated: number;
  readonly total: number;
  /** Unicode code points that the engine says it billed in this run. */
  readonly billedCharacters: number;
  /** Requests that were sent to an engine in this run. */
  readonly requests: number;
  /** Why some are still missing: a `MissingReason`. */
  readonly reason?: string;
}

export interface TranslationProgress {
  readonly target: string;
  readonly translated: number;
  readonly total: number;
  /** So far in this run. */
  readonly billedCharacters: number;
  /** Why something was given up so far: a `MissingReason`. */
  readonly failure?: string;
}

export interface TranslationRun {
  /** Whether any target lacks anything; if not, nothing was started. */
  readonly needed: boolean;
  /** Resolves when all targets have ended, well or badly; it does not reject for an engine's failure. */
  readonly finished: Promise<readonly TargetOutcome[]>;
}

export interface TranslateOptions {
  /** What a lesser engine made, or the best one in another tone, is asked for anew too. A person's text and an import stay. */
  readonly upgrade?: boolean;
  /** Called as answers are stored, or given up. */
  readonly onProgress?: (progress: TranslationProgress) => void;
}

/** Translates what the memory lacks, and what the glossary has outdated. */
export interface Translating {
  /**
   * Starts the targets, side by side; what is running already is joined. With nothing missing it starts nothing.
   * @throws Problem `article-not-found`, `language-invalid`, `target-is-source`; `no-engine`, `offline` when something is missing and nothing can be asked
   */
  translate(id: string, targets?: readonly string[], options?: TranslateOptions): Promise<TranslationRun>;
  /**
   * Takes up what was cut off; with `waiting`, also what an engine had no quota or time for, or the budget no room. Automatic work: it heeds
   * breakers, and gives up what was refused too often.
   */
  resume(what: 'cut-off' | 'waiting'): Promise<void>;
  /**
   * Sends nothing more, and resolves when all that is under way is answered and stored. What is not done by then stays for `resume`, unless a
   * person ended it.
   */
  stop(by: 'shutdown' | 'person'): Promise<void>;
}

/** Takes an engine's answer for good that was refused. */
export interface Accepting {
  /**
   * From now on it is shown wherever that paragraph's text stands, and is not asked for again. Once is as good as often.
   * @param accepted `paragraph` of the newest revision; `answer` is the `RefusedAnswer.id` that was read; `by` who accepts it, where that is said
   * @throws Problem `article-not-found`, `paragraph-not-found`, `language-invalid`, `answer-not-found`
   */
  accept(
    articleId: string,
    accepted: {
      readonly paragraph: string;
      readonly target: string;
      readonly answer: number;
      readonly by?: string;
    },
  ): Promise<void>;
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

export interface TargetBill extends Billed {
  readonly target: string;
}

export interface Spending {
  readonly month: MonthSpent;
  readonly budget: BudgetState | null;
  readonly engines: readonly EngineReport[];
}

/** What the server and the command line are built on. */
export interface Services {
  readonly articles: Articles;
  readonly drafts: Drafts;
  readonly intake: Intake;
  readonly memory: Memory;
  readonly glossary: Glossary;
  readonly reading: Reading;
  readonly searching: Searching;
  readonly translating: Translating;
  readonly pricing: Pricing;
  readonly accepting: Accepting;
  readonly changes: Changes;
  readonly publicArticles: PublicArticles;
  /** Names of the engines that may be asked, first choice first; empty when offline or unconfigured. */
  readonly engineNames: readonly string[];
  readonly offline: boolean;
  /** Whether the store answers. */
  ready(): Promise<boolean>;
}
