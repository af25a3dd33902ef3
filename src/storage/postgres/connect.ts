import pg from 'pg';
import type { ConnectionCounts } from '../../translation/services.ts';
import { isBroken, toProblem } from './failures.ts';
import { placeOf } from './database-address.ts';

const CONNECT_MILLISECONDS = 5_000;
const IDLE_MILLISECONDS = 30_000;

/**
 * For each connection. A paid answer is on disk when its promise resolves, whatever the server's
 * default is. The times are in milliseconds: no statement of a request takes nearly so long, and
 * work that does (`withoutTimeLimit`) says so.
 */
const SETTINGS = [
  'set synchronous_commit = on',
  'set statement_timeout = 30000',
  'set lock_timeout = 15000',
  'set idle_in_transaction_session_timeout = 60000',
  "set client_encoding = 'UTF8'",
].join('; ');

/** Numbers below 2^53 are enough for every id, count and sum. */
const TYPES = new pg.TypeOverrides();
for (const oid of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) TYPES.setTypeParser(oid, Number);

/** Statements that each connection keeps prepared: src/storage has about a hundred. */
const PREPARED_STATEMENTS = 300;
/** A statement is prepared when it is used again: those with lists of many lengths never are. */
const USES_BEFORE_PREPARED = 5;

export interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  /** A connection that failed is closed. */
  release(): void;
}

export interface Connections {
  /** For messages: without secrets. */
  readonly place: string;
  /** @throws Problem `store-unavailable` */
  connect(): Promise<Connection>;
  /** One statement on any connection. @throws Problem `store-unavailable` */
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  /**
   * As `query`, also for several statements with their own transactions. Where one fails, the
   * connection is closed, because it may still be in a transaction.
   */
  run(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  state(): ConnectionCounts;
  end(): Promise<void>;
}

/** A client of its own, which is not of the pool: for LISTEN, and for a thread. */
export function createClient(url: string): pg.Client {
  const client = new pg.Client({ ...configOf(url), types: TYPES });
  // A lost connection is known by the next query; without a listener it would end the process.
  client.on('error', () => undefined);
  return client;
}

/**
 * The connections of this process. Failures are told apart here: one that passes is the problem
 * `store-unavailable`, whatever noticed it.
 * @param most connections at a time; who comes later waits for up to CONNECT_MILLISECONDS
 */
export function createConnections(url: string, most: number): Connections {
  const place = placeOf(url);
  const pool = new pg.Pool({
    ...configOf(url),
    types: TYPES,
    max: most,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    allowExitOnIdle: true,
  });
  const nameOf = createStatementNames();
  const ignore = () => undefined;
  let ended: Promise<void> | undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => {
    client.on('error', ignore);
    // In the client's queue before everything else. A failure also fails what follows.
    client.query(SETTINGS).catch(ignore);
  });

  const checkOut = () =>
    pool.connect().catch((error: unknown) => {
      throw toProblem(error, place);
    });

  async function connect(): Promise<Connection> {
    const client = await checkOut();
    let failure: Error | undefined;
    return {
      async query(text, values = []) {
        try {
          // Without values it may be several statements, which cannot be prepared.
          const name = values.length > 0 ? nameOf(text) : undefined;
          const config = { text, values: values.map(asStored), ...(name !== undefined && { name }) };
          return await client.query(config);
        } catch (error) {
          if (isBroken(error)) failure = error as Error;
          throw toProblem(error, place);
        }
      },
      release: () => client.release(failure),
    };
  }

  return {
    place,
    connect,
    async query(text, values) {
      const connection = await connect();
      try {
        return await connection.query(text, values);
      } finally {
        connection.release();
      }
    },
    async run(text, values = []) {
      let failure: Error | undefined;
      const client = await checkOut();
      try {
        return await client.query({ text, values: [...values] });
      } catch (error) {
        failure = error as Error;
        throw toProblem(error, place);
      } finally {
        client.release(failure);
      }
    },
    state: () => ({
      idle: pool.idleCount,
      busy: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    // A store may be closed twice.
    end: () => (ended ??= pool.end()),
  };
}

function configOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'sejajar',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
  };
}

function createStatementNames(): (text: string) => string | undefined {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= PREPARED_STATEMENTS) return undefined;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < USES_BEFORE_PREPARED) {
      // Texts with lists of many lengths are forgotten, so that they need no memory.
      if (uses.size >= 10 * PREPARED_STATEMENTS) uses.clear();
      uses.set(text, count);
      return undefined;
    }
    uses.delete(text);
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** PostgreSQL refuses NUL in a text; SQLite's store replaces it in the same way. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}
