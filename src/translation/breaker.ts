/** So many failures in a row mean that the engine is down, not unlucky. */
const FAILURES_TO_OPEN = 5;
/** How long it is then left alone by automatic work. */
const REST_MILLISECONDS = 60_000;

/**
 * Keeps automatic work from asking an engine that is down, again and again. What a person asks for explicitly does not ask the breaker, but
 * tells it how it went, so one good answer closes it for all.
 */
export interface Breaker {
  allows(): boolean;
  succeeded(): void;
  failed(): void;
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
    failed() {
      failures++;
      // After a rest a single failure opens it again.
      if (failures >= FAILURES_TO_OPEN) openUntil = now().getTime() + REST_MILLISECONDS;
    },
  };
}
