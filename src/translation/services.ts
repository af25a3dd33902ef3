import type { ArticleStates } from '../article/article-states.ts';
import type { Drafts } from '../article/drafts.ts';
import type { Intake } from '../article/intake.ts';
import type { ClientCounts } from './client-counts.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { Jobs } from './jobs.ts';
import type { Processes } from './processes.ts';
import type { Deriving } from './deriving/deriving.ts';
import type { Drafting } from './drafting/drafting.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { Learning } from './learning/learning.ts';
import type { Loading } from './loaded-article.ts';
import type { Memory } from './memory.ts';
import type { TitledArticles } from './titled-articles.ts';
import type { PublicArticles } from './listing/public-articles.ts';
import type { Changes } from './changes.ts';
import type { ActivityCounts } from './engine-activity.ts';
import type { Pricing } from './pricing/pricing.ts';
import type { Reading } from './reading/reading.ts';
import type { Concordance } from './searching/concordance.ts';
import type { Searching } from './searching/searching.ts';
import type { Suggesting } from './suggesting.ts';
import type { Accepting } from './translating/accepting.ts';
import type { Translating } from './translating/translating.ts';

export interface ConnectionCounts {
  readonly idle: number;
  readonly busy: number;
  /** Callers that wait for a connection. */
  readonly waiting: number;
}

/** Everything that the server and the command line use. */
export interface Services {
  readonly articles: TitledArticles;
  readonly articleStates: ArticleStates;
  readonly drafts: Drafts;
  readonly drafting: Drafting;
  readonly intake: Intake;
  readonly loading: Loading;
  readonly memory: Memory;
  readonly glossary: Glossary;
  readonly reading: Reading;
  readonly deriving: Deriving;
  readonly learning: Learning;
  readonly searching: Searching;
  readonly concordance: Concordance;
  readonly suggesting: Suggesting;
  readonly translating: Translating;
  readonly pricing: Pricing;
  readonly accepting: Accepting;
  readonly changes: Changes;
  readonly publicArticles: PublicArticles;
  readonly endedSessions: EndedSessions;
  readonly clientCounts: ClientCounts;
  readonly queue: Pick<Jobs, 'counts' | 'onWaiting'>;
  readonly processes: Processes;
  /**
   * Names of the engines that may be asked, first choice first; empty if offline or unconfigured.
   */
  readonly engineNames: readonly string[];
  readonly offline: boolean;
  /** Work in threads: how much runs, and how much waits. */
  tasks(): { readonly running: number; readonly waiting: number };
  /** Connections of this process to a database server; `undefined` without one. */
  connections(): ConnectionCounts | undefined;
  /** How many translations the shared queue has given up; `undefined` without one. */
  deadLetters(): Promise<number | undefined>;
  /** What was asked of engines and of the memory. */
  activity(): ActivityCounts;
  /** Whether the store can be read. */
  ready(): Promise<boolean>;
}
