import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { isBusy, toProblem } from './failures.ts';

/** A large import in another process takes seconds. A process that locks the file longer hangs. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** Most writes take only milliseconds, so the first pauses are shorter. */
const LONGEST_PAUSE_MILLISECONDS = 25;

export interface RetryOptions {
  /** The database file, for the problem. */
  readonly path: string;
  /** Called before each pause; the function that it returns is called after the pause. */
  readonly letOthers?: () => () => Promise<void>;
}

/**
 * Runs a statement, and repeats it while the file is locked. SQLite's own waiting (`busy_timeout`)
 * would block the event loop.
 * @throws Problem `data-unwritable`, `database-unreadable`
 */
export async function retryWhileBusy<T>(run: () => T, { path, letOthers }: RetryOptions): Promise<T> {
  const deadline = Date.now() + LONGEST_WAIT_MILLISECONDS;
  for (let attempt = 1; ; attempt++) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw toProblem(error, path);
    }
    const afterPause = letOthers?.();
    // The length is random: otherwise two processes could collide again and again.
    await sleep(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE_MILLISECONDS));
    // An attempt blocks for busy_timeout. If it ran directly after the timer, many waiting
    // connections would keep the event loop busy, also for the one that holds the lock
    // (yield-to-event-loop.ts).
    await setImmediate();
    await afterPause?.();
  }
}
