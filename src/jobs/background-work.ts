import type { AnnounceJob } from '../translation/translating/job-runner.ts';

/** The work that no request waits for. The names are for logs and for a queue that is shared. */
export type WorkName =
  /** Completes articles that lack derived data. */
  | 'derive'
  /** Indexes the words of changed articles for the search. */
  | 'index'
  /** Works on translations that wait, also on those of processes that died. */
  | 'work-off'
  /** Says that this process is alive. */
  | 'beat'
  /** Looks for what other processes announced. */
  | 'queue'
  /** Looks whether it is this process's turn for shared work. */
  | 'turns';

/** The work that one process does for all. */
export type SharedWorkName =
  /** Puts translations that failed for a passing reason back into the queue. */
  | 'retry'
  /** Learns a lexicon if the memory has grown. */
  | 'learn'
  /** Erases old changes and jobs. */
  | 'forget';

/** What does the work. Callers need not know whether it is this process or a queue. */
export interface BackgroundWork {
  /**
   * Does the work again and again, with a pause of so many milliseconds after each time. It never
   * runs twice at the same time. A failure is reported, and the work is tried again later.
   */
  every(name: WorkName, milliseconds: number, work: () => Promise<void>): void;
  /**
   * As `every`, but of all processes that share a queue, only one does it in each period of so many
   * milliseconds.
   */
  inTurn(name: SharedWorkName, milliseconds: number, work: () => Promise<void>): void;
  /** Does this work here, without waiting for the end of the pause or for a turn. */
  now(name: WorkName | SharedWorkName): void;
  readonly announce: AnnounceJob;
  /** Whether a job that is announced as `later` is tried again, so that nobody else need do it. */
  readonly retriesAnnounced: boolean;
  /** How many translations were given up after many attempts; `undefined` without such a list. */
  deadLetters(): Promise<number | undefined>;
  /** Starts nothing more; resolves when nothing is under way. */
  stop(): Promise<void>;
}
