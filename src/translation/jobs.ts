import type { TargetOutcome } from './translating/translating.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'interrupted';

/** The translation of an article into one language: in the queue, under way or ended. */
export interface Job extends JobManner {
  readonly id: number;
  readonly articleId: string;
  readonly target: string;
  readonly state: JobState;
  /** Why it failed, as in `RequestFailure`. */
  readonly reason?: string;
  /** While it waits: when it was requested. */
  readonly startedAt: string;
  readonly finishedAt?: string;
}

export interface JobManner {
  /** A person requests it now. It is taken before automatic work. */
  readonly explicit?: boolean;
  /** See `TranslateOptions.upgrade`. */
  readonly upgrade?: boolean;
}

export interface JobHolder {
  readonly holder: string;
  readonly leaseMilliseconds: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  /** When the job that waits the longest was requested. */
  readonly oldest?: Date;
}

/**
 * The queue. A job waits, is taken by one process, and ends. A job that is cut off ends as
 * `interrupted`, and in the same moment a waiting job takes its place, unless a later job has it
 * already.
 */
export interface Jobs {
  /**
   * Starts a job, or the waiting one for the same. It is leased to `holder`; `Leases` renews the
   * lease.
   */
  start(
    articleId: string,
    target: string,
    holder: string,
    leaseMilliseconds: number,
    manner?: JobManner,
  ): Promise<Job>;
  /** Puts a job into the queue; if one waits for the same, it stays one job. */
  enqueue(articleId: string, target: string, manner?: JobManner): Promise<Job>;
  /**
   * Takes the next waiting job: explicit ones first, then those that were requested first. Each is
   * taken once, however many processes take. Costs one read if none waits.
   */
  take(holder: JobHolder): Promise<Job | undefined>;
  /**
   * Takes this job, or the one that took its place, if it waits. If it has failed for one of these
   * reasons, a new job begins.
   */
  retake(holder: JobHolder, jobId: number, reasons: readonly string[]): Promise<Job | undefined>;
  /**
   * Whether the job is still its holder's. A lease that ran out unnoticed, because the process or
   * the machine was suspended, is renewed.
   */
  holds(jobId: number, leaseMilliseconds: number): Promise<boolean>;
  /**
   * Also frees the requests that the job's holder has leased. Does nothing if the job has ended.
   * @param state `interrupted`: another process may continue it
   */
  finish(
    jobId: number,
    state: 'done' | 'failed' | 'interrupted',
    reason?: string,
    outcome?: TargetOutcome,
  ): Promise<void>;
  /**
   * Marks the running jobs whose lease has run out as interrupted, puts them back into the queue,
   * and frees the requests of their holders. Each job is put back once, however many processes look.
   * Costs one read if there is none. Returns whether there were any.
   * @param own holders of this process, which are certainly alive, however late their leases are
   */
  interruptLapsed(own?: readonly string[]): Promise<boolean>;
  /**
   * Puts the newest job of each article and target back into the queue, as automatic work, if it
   * was cut off, or failed before this date for one of these reasons.
   */
  putBack(reasons: readonly string[], failedBefore: Date): Promise<void>;
  /**
   * Those of these jobs that have ended, with their outcome: `undefined` if it is not known. A job
   * that was put back ends with the job that took its place.
   */
  ended(jobIds: readonly number[]): Promise<ReadonlyMap<number, TargetOutcome | undefined>>;
  /** The newest job for each target of the article. */
  of(articleId: string): Promise<readonly Job[]>;
  counts(): Promise<QueueCounts>;
}
