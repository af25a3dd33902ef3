export interface TargetOutcome {
  readonly target: string;
  /** How many paragraphs have a translation now, of all. */
  readonly translated: number;
  readonly total: number;
  /** Unicode code points that were billed in this run. */
  readonly billedCharacters: number;
  /** Requests that were sent to an engine in this run. */
  readonly requests: number;
  /** Why some, or the title, are still missing: a `MissingReason`. */
  readonly reason?: string;
}

export interface TranslationProgress {
  readonly target: string;
  readonly translated: number;
  readonly total: number;
  /** So far in this run. */
  readonly billedCharacters: number;
  /** Why some paragraphs were given up so far: a `MissingReason`. */
  readonly failure?: string;
}

export interface TranslationRun {
  /** Whether any target lacks a translation; if not, nothing was started. */
  readonly needed: boolean;
  /** Resolves when all targets have ended. An engine's failure does not reject it. */
  readonly finished: Promise<readonly TargetOutcome[]>;
}

export interface TranslateOptions {
  /**
   * Also translate again what a lower-ranked engine translated, or the best one in another tone. A
   * person's text and an import stay.
   */
  readonly upgrade?: boolean;
  /** Called as answers are stored, or given up, by this process. */
  readonly onProgress?: (progress: TranslationProgress) => void;
}

/** Translates what the memory lacks, and what is outdated by the glossary. */
export interface Translating {
  /**
   * Starts all targets at the same time; a target that is running already is joined. If nothing is
   * missing, nothing is started. What this process does not work on itself (`WorkShare`), or has no
   * room for, waits in the queue for any process.
   * @throws Problem `article-not-found`, `language-invalid`, `target-is-source`; `no-engine`,
   * `offline`, `confidential` if something is missing and no engine may be asked
   */
  translate(id: string, targets?: readonly string[], options?: TranslateOptions): Promise<TranslationRun>;
  /**
   * Works on what waits in the queue, which jobs of dead processes are put back into. With `failed`,
   * also jobs that failed for want of quota, budget or a free engine, as automatic work: it respects
   * breakers and gives up requests that were refused too often. Resolves when this process can take
   * no more and has ended what it took.
   */
  resume(what: 'waiting' | 'failed'): Promise<void>;
  /**
   * Works on this job, or on the one that took its place, if it waits or failed for a reason that
   * may pass. Returns whether to try again later: it failed for such a reason.
   */
  work(jobId: number): Promise<boolean>;
  /** How many more jobs this process can take. */
  free(): number;
  /**
   * Sends nothing more, and resolves when all requests under way are answered and stored. Those that
   * take longer than some seconds are abandoned, and count as billed. The rest waits in the queue,
   * unless a person stopped it.
   */
  stop(by: 'shutdown' | 'person'): Promise<void>;
  /** The names of the engines that automatic work leaves alone now, after too many failures. */
  resting(): Promise<readonly string[]>;
}
