import { isStoreAway } from '../../problem.ts';

/** A restart or a failover of a database takes seconds. */
const LONGEST_OUTAGE_MILLISECONDS = 5 * 60_000;
const PAUSE_MILLISECONDS = 500;

interface Patience {
  /** Aborted when the process can wait no longer. */
  readonly abandon: AbortSignal;
  /** Ends early when `abandon` is aborted. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Stores what was paid for. If the database is away, it is tried again until it is back: the answer
 * is only here, and would have to be paid for again.
 * @param store may be repeated after it succeeded without a confirmation
 * @throws Problem `store-unavailable` if it does not come back in time
 */
export async function storePaid(store: () => Promise<void>, { abandon, pause }: Patience): Promise<void> {
  const end = performance.now() + LONGEST_OUTAGE_MILLISECONDS;
  for (;;) {
    try {
      await store();
      return;
    } catch (error) {
      if (!isStoreAway(error) || abandon.aborted || performance.now() > end) throw error;
    }
    await pause(PAUSE_MILLISECONDS);
  }
}
