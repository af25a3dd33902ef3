import type { IsolationLevel, Kysely, TransactionBuilder } from 'kysely';

/**
 * SQLite knows one isolation level only, so the setting says whether a transaction waits for the
 * disk.
 */
export const UNSYNCED: IsolationLevel = 'snapshot';

/**
 * A transaction that does not wait for the disk. It survives the end of the process, but a power
 * failure may undo it, unless a usual transaction came after it. For what is worth nothing without
 * the process, such as leases, or can be computed again.
 */
export function unsynced<Tables>(db: Kysely<Tables>): TransactionBuilder<Tables> {
  return db.transaction().setIsolationLevel(UNSYNCED);
}
