/** So many failures in a row mean that the engine is down, not unlucky. */
const FAILURES_TO_OPEN = 5;
/** How long it is then left alone by automatic work. */
const REST_MILLISECONDS = 60_000;
/** An engine that names a longer time is believed up to here: its clock may be wrong. */
const LONGEST_REST_MILLISECONDS = 60 * 60_000;

/**
 * Keeps automatic work from asking an engine that is down, again and again. What a person asks for explicitly does not ask the breaker, but
 * tells it how it went, so one good answer closes it for all.
 */
export interface Breaker {
  allows(): boolean;
  succeeded(): void;
  /** @param wait how long the engine wants to be left alone, in milliseconds; what is shorter than a rest is waited for where it was said */
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
      // After a rest a single failure opens it again.
      if (failures >= FAILURES_TO_OPEN || rest > REST_MILLISECONDS)
        openUntil = now().getTime() + Math.max(rest, REST_MILLISECONDS);
    },
  };
}
