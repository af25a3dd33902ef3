/** The state of an engine's breaker. */
export interface EngineRest {
  /** Failures in a row. */
  readonly failures: number;
  /** Automatic work leaves the engine alone until then. */
  readonly openUntil: Date;
}

/** The limits of an engine that all processes share. */
export interface EngineLimits {
  /**
   * Permits one request now if fewer than `perMinute` were permitted in the last minute.
   * @returns 0 if it is permitted; otherwise the milliseconds until it may be
   */
  permit(engine: string, perMinute: number): Promise<number>;
  /** The engines that have failed since their last success. */
  rests(): Promise<ReadonlyMap<string, EngineRest>>;
  /** @param open with so many failures in a row, or at once, until when automatic work rests */
  failed(engine: string, open: OpenBreaker): Promise<void>;
  succeeded(engine: string): Promise<void>;
}

export interface OpenBreaker {
  readonly afterFailures: number;
  readonly until: Date;
}
