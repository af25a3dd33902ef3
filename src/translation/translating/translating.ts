export interface TargetOutcome {
  readonly target: string;
  /** Paragraphs that have a translation now, of all. */
  readonly translated: number;
  readonly total: number;
  /** Unicode code points that the engine says it billed in this run. */
  readonly billedCharacters: number;
  /** Requests that were sent to an engine in this run. */
  readonly requests: number;
  /** Why some are still missing: a `MissingReason`. */
  readonly reason?: string;
}

export interface TranslationProgress {
  readonly target: string;
  readonly translated: number;
  readonly total: number;
  /** So far in this run. */
  readonly billedCharacters: number;
  /** Why something was given up so far: a `MissingReason`. */
  readonly failure?: string;
}

export interface TranslationRun {
  /** Whether any target lacks anything; if not, nothing was started. */
  readonly needed: boolean;
  /** Resolves when all targets have ended, well or badly; it does not reject for an engine's failure. */
  readonly finished: Promise<readonly TargetOutcome[]>;
}

export interface TranslateOptions {
  /** What a lesser engine made, or the best one in another tone, is asked for anew too. A person's text and an import stay. */
  readonly upgrade?: boolean;
  /** Called as answers are stored, or given up. */
  readonly onProgress?: (progress: TranslationProgress) => void;
}

/** Translates what the memory lacks, and what the glossary has outdated. */
export interface Translating {
  /**
   * Starts the targets, side by side; what is running already is joined. With nothing missing it starts nothing.
   * @throws Problem `article-not-found`, `language-invalid`, `target-is-source`; `no-engine`, `offline` when something is missing and nothing can be asked
   */
  translate(id: string, targets?: readonly string[], options?: TranslateOptions): Promise<TranslationRun>;
  /**
   * Takes up what was cut off; with `waiting`, also what an engine had no quota or time for, or the budget no room. Automatic work: it heeds
   * breakers, and gives up what was refused too often.
   */
  resume(what: 'cut-off' | 'waiting'): Promise<void>;
  /**
   * Sends nothing more, and resolves when all that is under way is answered and stored. What is not done by then stays for `resume`, unless a
   * person ended it.
   */
  stop(by: 'shutdown' | 'person'): Promise<void>;
}
