import { sql, type Kysely } from 'kysely';
import { isPostgres, LOCK_SPACE } from '../locks.ts';
import type { Schema } from '../schema.ts';

/** For work that takes minutes or hours, in which the connection may rest while another one works. */
const WITHOUT_TIME_LIMITS = [
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
];

/**
 * One state of the store, however long the work takes and whatever others write meanwhile. Nobody
 * waits for it.
 */
export function inSnapshot<T>(
  db: Kysely<Schema>,
  work: (snapshot: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const begin = isPostgres(db) ? 'begin isolation level repeatable read read only' : 'begin';
  return inLongTransaction(db, begin, work);
}

/** A transaction that holds locks only, while other connections write. PostgreSQL alone has such locks. */
export function inLockingTransaction<T>(
  db: Kysely<Schema>,
  work: (trx: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  return inLongTransaction(db, 'begin', work);
}

/**
 * Of copies, on PostgreSQL: a source may have several, a target one.
 * Returns whether this transaction has it now.
 */
export async function tryLock(trx: Kysely<Schema>, how: 'shared' | 'exclusive'): Promise<boolean> {
  if (!isPostgres(trx)) return true;
  const lock = sql.raw(how === 'shared' ? 'pg_try_advisory_xact_lock_shared' : 'pg_try_advisory_xact_lock');
  const { rows } = await sql<{ readonly locked: boolean }>`
    select ${lock}(${LOCK_SPACE}::integer, hashtext('copy')) as locked`.execute(trx);
  return rows[0]!.locked;
}

function inLongTransaction<T>(
  db: Kysely<Schema>,
  begin: string,
  work: (trx: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const statements = isPostgres(db) ? [begin, ...WITHOUT_TIME_LIMITS] : [begin];
  return db.connection().execute(async (connection) => {
    try {
      for (const statement of statements) await sql.raw(statement).execute(connection);
      return await work(connection);
    } finally {
      // A lost connection has rolled back by itself.
      await sql`rollback`.execute(connection).catch(() => undefined);
    }
  });
}
