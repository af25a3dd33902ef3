import { PostgresDialect, type Dialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Connections } from './connect.ts';

/** Kysely's own dialect on our connections. */
export function createPostgresDialect(connections: Connections): Dialect {
  const pool: PostgresPool = {
    connect: async () => {
      const connection = await connections.connect();
      return connection as unknown as PostgresPoolClient;
    },
    end: () => connections.end(),
  };
  return new PostgresDialect({ pool });
}
