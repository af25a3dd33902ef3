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
  /**
   * The holder keeps a running job alive by `beat`; when its lease runs out, it reads as
   * `interrupted`.
   */
  start(articleId: string, target: string, holder: string, leaseMilliseconds: number): Promise<Job>;
  beat(jobId: number, leaseMilliseconds: number): Promise<void>;
  finish(jobId: number, state: 'done' | 'failed', reason?: string): Promise<void>;
  /** The newest job for each target of the article. */
  of(articleId: string): Promise<readonly Job[]>;
  /**
   * The newest job for each article and target, if its process died or if it failed for one of
   * these reasons.
   */
  unfinished(reasons: readonly string[]): Promise<readonly Job[]>;
}
