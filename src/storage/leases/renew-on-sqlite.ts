import { DatabaseSync } from '@photostructure/sqlite';
import { LEASE_MILLISECONDS } from '../../translation/leases.ts';
import { databasePath } from '../sqlite/database-path.ts';
import { isBusy } from '../sqlite/failures.ts';
import type { Renewal } from './renewal.ts';

/** @param patience how long a renewal may wait for another writer, in milliseconds */
export function renewOnSqlite(url: string, patience: number): Renewal {
  const database = new DatabaseSync(databasePath(url));
  const settings = [
    // A lease that is lost with the machine's power has no holder any more.
    'synchronous = normal',
    // Blocks this thread only.
    `busy_timeout = ${patience}`,
    // A negative number means KiB. One small table is read.
    'cache_size = -256',
  ];
  for (const setting of settings) database.exec(`pragma ${setting}`);
  const update = database.prepare(
    `update job set lease_until = ? where state = 'running' and holder in (select value from json_each(?))`,
  );
  return {
    renew(holders) {
      const until = new Date(Date.now() + LEASE_MILLISECONDS).toISOString();
      update.run(until, JSON.stringify(holders));
      return Promise.resolve();
    },
    isPassing: isBusy,
    close() {
      // Otherwise a lock of the thread would remain with the process.
      database.close();
      return Promise.resolve();
    },
  };
}
