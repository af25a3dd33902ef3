import { Problem } from '../../problem.ts';
import type { Order, Outcome } from './create-threads.ts';
import { TASKS } from './tasks.ts';

/*
 * The entry of a thread that may be terminated at any moment, so it opens no database. `build`
 * makes it dist/task-worker.js.
 */

/** A problem is returned as a value, because an error loses its kind on the way to another thread. */
export default async function work({ name, input }: Order): Promise<Outcome> {
  const task = TASKS[name] as (value: unknown) => unknown;
  try {
    return { result: await task(input) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: { kind: error.kind, values: error.values } };
  }
}
