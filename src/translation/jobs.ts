export type JobState = 'running' | 'done' | 'failed' | 'interrupted';

/** An article being translated into one language. */
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
  /** A running job's holder keeps it alive by `beat`; one whose lease has run out reads as `interrupted`. */
  start(articleId: string, target: string, holder: string, leaseMilliseconds: number): Promise<Job>;
  beat(jobId: number, leaseMilliseconds: number): Promise<void>;
  finish(jobId: number, state: 'done' | 'failed', reason?: string): Promise<void>;
  /** The newest job of each target of the article. */
  of(articleId: string): Promise<readonly Job[]>;
  /** The newest job of each article and target, where its process died or where it failed for one of these reasons. */
  unfinished(reasons: readonly string[]): Promise<readonly Job[]>;
}
