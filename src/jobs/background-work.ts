import type { AnnounceJob } from '../translation/translating/job-runner.ts';

/** The work that no request waits for. The names are for logs and for a queue that is shared. */
export type WorkName =
  /** Completes articles that lack derived data. */
  | 'derive'
  /** Indexes the words of changed articles for the search. */
  | 'index'
  /** Works on translations that wait, also on those of processes that died. */
  | 'work-off'
  /** Puts translations that failed for a passing reason back into the queue. */
  | 'retry'
  /** Says that this process is alive. */
  | 'beat'
  /** Erases old changes and jobs. */
  | 'forget';

/** What does the work. Callers need not know whether it is this process or a queue. */
export interface BackgroundWork {
  /**
   * Does the work again and again, with a pause of so many milliseconds after each time. It never
   * runs twice at the same time. A failure is reported, and the work is tried again later.
   */
  every(name: WorkName, milliseconds: number, work: () => Promise<void>): void;
  /** Does this work without waiting for the end of the pause. */
  now(name: WorkName): void;
  readonly announce: AnnounceJob;
  /** Starts nothing more; resolves when nothing is under way. */
  stop(): Promise<void>;
}
