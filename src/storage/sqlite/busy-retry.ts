import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { isBusy, toProblem } from './failures.ts';

/**
 * How long a statement waits for another process to end its writing. A large import takes seconds; whoever holds the file for longer than this
 * hangs.
 */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** Most writes end within a few milliseconds, so the first pauses are shorter. */
const LONGEST_PAUSE_MILLISECONDS = 25;

export interface RetryOptions {
  /** The database file, named when it fails. */
  readonly path: string;
  /** Called before each pause; what it returns is called after it. */
  readonly letOthers?: () => () => Promise<void>;
}

/**
 * Runs a statement, again and again while the file is locked. SQLite's own waiting (`busy_timeout`) would stop the event loop.
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
    // Of random length, or two processes would go on meeting.
    await sleep(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE_MILLISECONDS));
    // An attempt blocks for as long as busy_timeout; made among the timers, many waiting connections would keep the loop there, and from
    // whoever holds the lock and waits for his turn (breathing.ts).
    await setImmediate();
    await afterPause?.();
  }
}
