import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel, Kysely, TransactionBuilder } from 'kysely';
import { Problem } from '../problem.ts';
import { isConflict } from './postgres/failures.ts';
import type { Schema } from './schema.ts';

/** All transactions have one isolation level, so the setting says whether one waits for the disk. */
export const UNSYNCED: IsolationLevel = 'snapshot';

/** A transaction that other transactions were in the way of this often is given up. */
const MOST_ATTEMPTS = 8;
const LONGEST_PAUSE_MILLISECONDS = 50;

type Work<T> = (trx: Kysely<Schema>) => Promise<T>;

type AfterCommit = (db: Kysely<Schema>) => void;

/** What each transaction does just before its commit, and what is done after it. */
interface Endings {
  readonly last: Map<string, Work<void>>;
  readonly after: Map<string, AfterCommit>;
}

const endings = new WeakMap<Kysely<Schema>, Endings>();

/**
 * All changes of the store are made by this function or the next one, in one transaction each. If
 * another transaction is in the way (a deadlock of PostgreSQL), it is repeated, so `work` may run
 * more than once.
 * @throws Problem `store-unavailable`, and those of the database
 */
export function write<T>(db: Kysely<Schema>, work: Work<T>): Promise<T> {
  return repeat(() => run(db, db.transaction(), work));
}

/**
 * The same without waiting for the disk. The change survives the end of the process, but a power
 * failure may undo it, unless a usual transaction came after it. For what is worth nothing without
 * the process, such as leases, or can be computed again.
 */
export function writeUnsynced<T>(db: Kysely<Schema>, work: Work<T>): Promise<T> {
  return repeat(() => run(db, db.transaction().setIsolationLevel(UNSYNCED), work));
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

async function run<T>(
  db: Kysely<Schema>,
  transaction: TransactionBuilder<Schema>,
  work: Work<T>,
): Promise<T> {
  const own: Endings = { last: new Map(), after: new Map() };
  const result = await transaction.execute(async (trx) => {
    endings.set(trx, own);
    const done = await work(trx);
    for (const last of own.last.values()) await last(trx);
    return done;
  });
  for (const after of own.after.values()) after(db);
  return result;
}

function endingsOf(trx: Kysely<Schema>): Endings {
  const own = endings.get(trx);
  if (!own) throw new Error('This transaction was not begun by write().');
  return own;
}

/** Has something done at the end of this transaction, once for each name. */
export function atTheEnd(trx: Kysely<Schema>, name: string, last: Work<void>): void {
  endingsOf(trx).last.set(name, last);
}

/** Has something done when this transaction is committed, once for each name. */
export function afterCommit(trx: Kysely<Schema>, name: string, after: AfterCommit): void {
  endingsOf(trx).after.set(name, after);
}
