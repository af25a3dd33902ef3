import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type TransactionSettings,
} from 'kysely';
import { UNSYNCED } from '../write.ts';
import type { Connections } from './connect.ts';

/** Kysely's own dialect on our connections, with transactions that do not wait for the disk. */
export function createPostgresDialect(connections: Connections): Dialect {
  const pool: PostgresPool = {
    connect: async () => {
      const connection = await connections.connect();
      return connection as unknown as PostgresPoolClient;
    },
    end: () => connections.end(),
  };
  return new Postgres({ pool });
}

class Postgres extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new Driver(this.#config);
  }
}

class Driver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel !== UNSYNCED) return super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw('begin; set local synchronous_commit = off'));
  }
}
