export type JobState = 'running' | 'done' | 'failed' | 'interrupted';

/** The translation of an article into one language, under way or ended. */
export interface Job {
  readonly id: number;
  readonly articleId: string;
  readonly target: string;
  readonly state: JobState;
  /** Why it failed, as in `RequestFailure`. */
  readonly reason?: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
}

export interface Jobs {
  /** The job is leased to `holder`; `Leases` renews the lease. */
  start(articleId: string, target: string, holder: string, leaseMilliseconds: number): Promise<Job>;
  /**
   * Whether the job is still its holder's. A lease that ran out unnoticed, because the process or
   * the machine was suspended, is renewed.
   */
  holds(jobId: number, leaseMilliseconds: number): Promise<boolean>;
  /**
   * Also frees the requests that the job's holder has leased. Does nothing if the job has ended.
   * @param state `interrupted`: another process may resume it
   */
  finish(jobId: number, state: 'done' | 'failed' | 'interrupted', reason?: string): Promise<void>;
  /**
   * Marks the running jobs whose lease has run out as interrupted, and frees the requests of their
   * holders. Each job is marked once, however many processes look. Costs one read if there is none.
   * Returns whether there were any.
   * @param own holders of this process, which are certainly alive, however late their leases are
   */
  interruptLapsed(own?: readonly string[]): Promise<boolean>;
  /** The newest job for each target of the article. */
  of(articleId: string): Promise<readonly Job[]>;
  /**
   * The newest job for each article and target, if it was interrupted or if it failed for one of
   * these reasons.
   */
  unfinished(reasons: readonly string[]): Promise<readonly Job[]>;
}
