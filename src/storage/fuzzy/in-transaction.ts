import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The connection must have no other user. */
export function inTransaction(database: DatabaseSyncInstance, run: () => void): void {
  database.exec('begin immediate');
  try {
    run();
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
