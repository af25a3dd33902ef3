import { setImmediate } from 'node:timers/promises';

/** Too short for the reader of a waiting page to notice. */
const LONGEST_TURN_MILLISECONDS = 15;

/**
 * Statements run within promises, and promises alone never let the event loop continue: a long
 * import would block the whole server. Call the returned function before each statement. It
 * resolves later if statements have run for too long without a break.
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
