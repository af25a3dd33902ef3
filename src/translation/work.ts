import type { RefusalReason } from './translating/judge-answer.ts';
import type { NewTranslation } from './memory.ts';
import type { Accepted, RefusedAnswer } from './refused-answer.ts';

/** One question to an engine. `key` is what the engine would be asked (`requestKey`). */
export interface EngineRequest {
  readonly key: string;
  readonly engine: string;
  readonly sourceLanguage: string;
  readonly source: string;
  readonly target: string;
}

export interface RequestFailure {
  readonly source: string;
  /** `engine-quota`, `engine-rejected`, …: the `reason` of the missing translation. */
  readonly reason: string;
  readonly at: string;
}

/** The answer to one request, and what it becomes in the memory. */
export interface Answered {
  readonly key: string;
  readonly engine: string;
  readonly translation: NewTranslation;
  /** Kept apart: paid for, stored, and not shown until a person accepts it. */
  readonly refused?: RefusalReason;
}

/** How often a request was answered by something that was refused. */
export interface RefusedRequest {
  readonly reason: RefusalReason;
  readonly attempts: number;
}

/**
 * Who asks which engine what, kept in the store because the server, the command line and later workers share it.
 */
export interface Requests {
  /** Those of these keys that were answered before, with what was answered. */
  answered(engine: string, keys: readonly string[]): Promise<ReadonlyMap<string, NewTranslation>>;
  /**
   * Takes for `holder` those that nobody holds and nobody has answered, until now + `leaseMilliseconds`. Returns the keys that were
   * granted. A lease that has run out is free again.
   */
  claim(
    requests: readonly EngineRequest[],
    holder: string,
    leaseMilliseconds: number,
  ): Promise<ReadonlySet<string>>;
  /**
   * Stores paid answers, adds them to the memory (but for refused ones) and gives up their claims, in one transaction that is on disk
   * when the promise resolves.
   */
  answer(answers: readonly Answered[], holder: string): Promise<void>;
  /** Notes why there is no answer and gives up the claims. */
  fail(requests: readonly EngineRequest[], reason: string, holder: string): Promise<void>;
  /** Keeps all claims of this holder for another `leaseMilliseconds`. */
  renew(holder: string, leaseMilliseconds: number): Promise<void>;
  /** Gives up claims without a word. */
  release(keys: readonly string[], holder: string): Promise<void>;
  /** Those of these keys whose last answer was refused. */
  refused(engine: string, keys: readonly string[]): Promise<ReadonlyMap<string, RefusedRequest>>;
  /** The last refused answer of each of these segments; one that has none is absent. */
  refusedAnswers(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, RefusedAnswer>>;
  /**
   * A refused answer becomes the translation that is shown, and its question is closed. Once is as good as often. `false` where that segment
   * has no such answer, or none any more.
   */
  accept(accepted: Accepted): Promise<boolean>;
  /** Why there was no answer the last time that each of these segments was asked for; absent where there was one. */
  failures(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, RequestFailure>>;
}

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

/** One line of the log behind server-sent events. */
export interface Change {
  /** Ascending, never reused. */
  readonly id: number;
  readonly articleId: string;
  /** `translation`: `paragraphs` have a new translation into `target`; `job`: a job of `target` changed state; `source`: a new revision, title or details. */
  readonly kind: 'translation' | 'job' | 'source';
  readonly target?: string;
  /** Paragraph ids. */
  readonly paragraphs: readonly string[];
  readonly at: string;
}

export interface Changes {
  since(articleId: string, id: number, limit: number): Promise<readonly Change[]>;
  /** The newest change's id, 0 where there is none. */
  newest(articleId: string): Promise<number>;
  /** Erases what is older, of ended jobs too; the newest change of each article and the newest job of each of its targets stay. */
  forget(before: Date): Promise<void>;
}
