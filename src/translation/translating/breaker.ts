/** So many failures in a row mean that the engine is down, not unlucky. */
const FAILURES_TO_OPEN = 5;
/** How long automatic work then leaves it alone. */
const REST_MILLISECONDS = 60_000;
/** A longer time that an engine names is cut to this: its clock may be wrong. */
const LONGEST_REST_MILLISECONDS = 60 * 60_000;

/**
 * Keeps automatic work from asking an engine again and again while it is down. Explicit requests by
 * a person ignore the breaker but report their outcome to it: one success closes it for all.
 */
export interface Breaker {
  allows(): boolean;
  succeeded(): void;
  /**
   * @param wait how long the engine wants to be left alone, in milliseconds. `askEngine` handles
   * short waits.
   */
  failed(wait?: number): void;
}

export function createBreaker(now: () => Date): Breaker {
  let failures = 0;
  let openUntil = 0;
  return {
    allows: () => now().getTime() >= openUntil,
    succeeded() {
      failures = 0;
      openUntil = 0;
    },
    failed(wait = 0) {
      failures++;
      const rest = Math.min(wait, LONGEST_REST_MILLISECONDS);
      // After a rest, a single failure opens it again.
      if (failures >= FAILURES_TO_OPEN || rest > REST_MILLISECONDS)
        openUntil = now().getTime() + Math.max(rest, REST_MILLISECONDS);
    },
  };
}
