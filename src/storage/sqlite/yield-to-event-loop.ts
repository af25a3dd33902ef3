import { setImmediate } from 'node:timers/promises';

/** A page that waits does not notice so much. */
const LONGEST_TURN_MILLISECONDS = 15;

/**
 * Statements run within promises, and promises alone never let the event loop turn: a long import would stop the whole server. What is given
 * is called before each statement; it resolves later where statements have run for long already.
 */
export function createYieldToEventLoop(): () => Promise<void> {
  let began: number | undefined;
  return async () => {
    if (began === undefined) {
      began = performance.now();
      void setImmediate().then(() => (began = undefined));
    } else if (performance.now() - began > LONGEST_TURN_MILLISECONDS) {
      await setImmediate();
    }
  };
}
