import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type IsolationLevel, type Kysely, type TransactionBuilder } from 'kysely';
import { Problem } from '../problem.ts';
import { isPostgres } from './locks.ts';
import { isConflict } from './postgres/failures.ts';
import type { Schema } from './schema.ts';

/**
 * SQLite knows one isolation level only, so the setting says whether a transaction waits for the
 * disk.
 */
export const UNSYNCED: IsolationLevel = 'snapshot';

/** A transaction that other transactions were in the way of this often is given up. */
const MOST_ATTEMPTS = 8;
const LONGEST_PAUSE_MILLISECONDS = 50;

type Work<T> = (trx: Kysely<Schema>) => Promise<T>;

/** What each transaction does just before its commit. */
const lasts = new WeakMap<Kysely<Schema>, Map<string, Work<void>>>();

/**
 * All changes of the store are made by this function or the next one, in one transaction each. If
 * another transaction is in the way (a deadlock of PostgreSQL), it is repeated, so `work` may run
 * more than once.
 * @throws Problem `store-unavailable`, and those of the database
 */
export function write<T>(db: Kysely<Schema>, work: Work<T>): Promise<T> {
  return repeat(() => run(db.transaction(), work));
}

/**
 * The same without waiting for the disk. The change survives the end of the process, but a power
 * failure may undo it, unless a usual transaction came after it. For what is worth nothing without
 * the process, such as leases, or can be computed again.
 */
export function writeUnsynced<T>(db: Kysely<Schema>, work: Work<T>): Promise<T> {
  if (!isPostgres(db)) return repeat(() => run(db.transaction().setIsolationLevel(UNSYNCED), work));
  return write(db, async (trx) => {
    await sql`set local synchronous_commit = off`.execute(trx);
    return work(trx);
  });
}

async function repeat<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempts === MOST_ATTEMPTS) throw new Problem('store-unavailable', TOO_BUSY, error);
    }
    await sleep(Math.random() * Math.min(2 ** attempts, LONGEST_PAUSE_MILLISECONDS));
  }
}

const TOO_BUSY = { path: '', reason: 'too many changes at once', seconds: 1 };

function run<T>(transaction: TransactionBuilder<Schema>, work: Work<T>): Promise<T> {
  return transaction.execute(async (trx) => {
    lasts.set(trx, new Map());
    const result = await work(trx);
    for (const last of lasts.get(trx)!.values()) await last(trx);
    return result;
  });
}

/**
 * Has something done at the end of this transaction, once for each name: a lock that all
 * transactions need should not be held for long.
 */
export function atTheEnd(trx: Kysely<Schema>, name: string, last: Work<void>): void {
  const own = lasts.get(trx);
  if (!own) throw new Error('This transaction was not begun by write().');
  own.set(name, last);
}
