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
