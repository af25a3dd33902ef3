import type { RefusalReason } from './translating/judge-answer.ts';
import type { Bill } from './ledger.ts';
import type { NewTranslation } from './memory.ts';
import type { Accepted, RefusedAnswer } from './refused-answer.ts';

/**
 * One text that an engine is to translate. Requests with the same `key` get the same answer
 * (`requestKey`).
 */
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

/** The answer to one request, as a translation for the memory. */
export interface Answered {
  readonly key: string;
  readonly engine: string;
  readonly translation: NewTranslation;
  /**
   * Why it is quarantined: it was paid for and is stored, but not shown until a person accepts it.
   */
  readonly refused?: RefusalReason;
}

/** How often the answers to a request were refused, and why the last one was. */
export interface RefusedRequest {
  readonly reason: RefusalReason;
  readonly attempts: number;
}

/**
 * The requests to engines and their outcomes. They are in the store because the server, the command
 * line and later workers share them.
 */
export interface Requests {
  /** The stored answers to these keys, by key. */
  answered(engine: string, keys: readonly string[]): Promise<ReadonlyMap<string, NewTranslation>>;
  /**
   * Leases to `holder` those requests that no other holder has leased and that are not answered.
   * Returns their keys. A lease ends with the holder's job (`Jobs`); without a running job, it ends
   * `leaseMilliseconds` from now.
   */
  lease(
    requests: readonly EngineRequest[],
    holder: string,
    leaseMilliseconds: number,
  ): Promise<ReadonlySet<string>>;
  /**
   * Stores paid answers, adds them to the memory (except refused ones), releases their leases and
   * settles their bill, in one transaction that is on disk when the promise resolves.
   * @param bill absent if the engine does not bill
   */
  answer(answers: readonly Answered[], holder: string, bill?: Bill): Promise<void>;
  /** Stores why there is no answer, and releases the leases. */
  fail(requests: readonly EngineRequest[], reason: string, holder: string): Promise<void>;
  /** Releases leases without storing an outcome. */
  release(keys: readonly string[], holder: string): Promise<void>;
  /** Those of these keys whose last answer was refused, by key. */
  refused(engine: string, keys: readonly string[]): Promise<ReadonlyMap<string, RefusedRequest>>;
  /** The last refused answer for each of these segments; a segment without one is absent. */
  refusedAnswers(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, RefusedAnswer>>;
  /**
   * A refused answer becomes the translation that is shown, and its request counts as answered.
   * Idempotent. `false` if the segment does not have that answer, or no longer has it.
   */
  accept(accepted: Accepted): Promise<boolean>;
  /** Why the last request for each of these segments failed; absent if it was answered. */
  failures(
    sourceLanguage: string,
    target: string,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, RequestFailure>>;
}
