import { Kysely } from 'kysely';
import { Problem } from '../problem.ts';
import { migrate } from './migrate.ts';
import { type Connections, createConnections } from './postgres/connect.ts';
import { createPostgresDialect } from './postgres/postgres-dialect.ts';
import type { Schema } from './schema.ts';

export interface PostgresTables {
  readonly db: Kysely<Schema>;
  readonly connections: Connections;
}

/**
 * Brings the tables up to date, and creates them if there are none.
 * @param most connections at a time
 * @throws Problem `setting-invalid`, `store-unavailable`, `database-unreadable`, `database-newer`
 */
export async function openPostgresTables(url: string, most: number): Promise<PostgresTables> {
  const connections = createConnections(url, most);
  const db = new Kysely<Schema>({ dialect: createPostgresDialect(connections) });
  try {
    await requireUtf8(connections);
    await migrate(db, connections.place);
    return { db, connections };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Texts are compared by their bytes, and every character must have some. */
async function requireUtf8(connections: Connections): Promise<void> {
  const { rows } = await connections.query('show server_encoding');
  const { server_encoding: encoding } = (rows as { readonly server_encoding: string }[])[0]!;
  if (encoding === 'UTF8') return;
  const reason = `its encoding is ${encoding}, not UTF8`;
  throw new Problem('database-unreadable', { path: connections.place, reason });
}
