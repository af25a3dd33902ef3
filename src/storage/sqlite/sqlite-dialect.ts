import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { createYieldToEventLoop } from './yield-to-event-loop.ts';
import { retryWhileBusy } from './busy-retry.ts';
import { createMutex } from './mutex.ts';
import type { StoreFile } from './store-file.ts';
import { UNSYNCED } from '../write.ts';

/** A statement that changes nothing. What follows a `with` may. */
const READ = /^\s*(?:select|pragma|explain)\b/i;

/** Prepared statements to keep; src/storage has about a hundred, some in several lengths. */
const PREPARED_STATEMENTS = 300;

/**
 * Kysely on the API of `node:sqlite`, with one connection. The file is checked before a write
 * begins, and before its success is reported. A transaction locks writing immediately.
 */
export function createSqliteDialect(database: DatabaseSyncInstance, file: StoreFile): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => createDriver(database, file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * SQLite rolls back tables too, so a migration runs as a whole or not at all. Kysely's own adapter
 * assumes that it does not.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function createDriver(database: DatabaseSyncInstance, file: StoreFile): Driver {
  const { path } = file;
  const mutex = createMutex();
  const yieldToEventLoop = createYieldToEventLoop();
  const prepare = createStatementCache(database);
  const letOthers = () => {
    // A commit may also have to wait, but no other work may enter its transaction.
    if (database.isTransaction) return () => Promise.resolve();
    mutex.unlock();
    return () => mutex.lock();
  };
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      await yieldToEventLoop();
      const isWrite = !READ.test(sql);
      if (isWrite && !database.isTransaction) file.requireWhole();
      const result = await retryWhileBusy(() => execute<Row>(prepare(sql), parameters), { path, letOthers });
      if (isWrite && !database.isTransaction) file.requirePresent();
      return result;
    },
    streamQuery() {
      throw new Error('Rows are read at once: an open cursor would hold the only connection.');
    },
  };
  const run = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  const synchronous = (mode: 'full' | 'normal') => database.exec(`pragma synchronous = ${mode}`);
  let isUnsynced = false;
  const beginUnsynced = () => {
    file.requireWhole();
    synchronous('normal');
    try {
      database.exec('begin immediate');
      isUnsynced = true;
    } catch (error) {
      // Others may work until the next attempt.
      synchronous('full');
      throw error;
    }
  };
  const endUnsynced = () => {
    // A failed commit leaves the transaction open until it is rolled back.
    if (!isUnsynced || database.isTransaction) return;
    synchronous('full');
    isUnsynced = false;
  };
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      await mutex.lock();
      return connection;
    },
    // A deferred transaction would fail if another process wrote between its read and its write.
    beginTransaction: (_connection, { isolationLevel }) =>
      isolationLevel === UNSYNCED
        ? retryWhileBusy(beginUnsynced, { path, letOthers })
        : run('begin immediate'),
    commitTransaction: () => run('commit').finally(endUnsynced),
    async rollbackTransaction() {
      // SQLite rolls back by itself on a full disk.
      if (database.isTransaction) await run('rollback');
      endUnsynced();
    },
    releaseConnection() {
      mutex.unlock();
      return Promise.resolve();
    },
    async destroy() {
      await mutex.lock();
      emptyJournal(database);
      database.close();
      mutex.unlock();
    },
  };
}

/**
 * SQLite does this when the last connection ends. But this connection ends only when its statements
 * are garbage collected, because they cannot be finalized.
 */
function emptyJournal(database: DatabaseSyncInstance): void {
  try {
    database.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // For example a full disk. The next opening reads the rest of the journal.
  }
}

interface Prepared {
  readonly statement: StatementSyncInstance;
  readonly givesRows: boolean;
}

/** Drops the least recently used first, by the insertion order of a Map. */
function createStatementCache(database: DatabaseSyncInstance): (sql: string) => Prepared {
  const kept = new Map<string, Prepared>();
  return (sql) => {
    let prepared = kept.get(sql);
    if (prepared) kept.delete(sql);
    else {
      const statement = database.prepare(sql);
      prepared = { statement, givesRows: statement.columns().length > 0 };
    }
    kept.set(sql, prepared);
    if (kept.size > PREPARED_STATEMENTS) kept.delete(kept.keys().next().value!);
    return prepared;
  };
}

function execute<Row>({ statement, givesRows }: Prepared, parameters: readonly unknown[]): QueryResult<Row> {
  const values = parameters.map(withoutNul);
  if (givesRows) return { rows: statement.all(...values) as Row[] };
  const { changes } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes) };
}

/**
 * SQLite's C interface ends text at NUL, and PostgreSQL refuses it. HTML also replaces it by
 * U+FFFD.
 */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}
