import { existsSync, statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { Problem } from '../../problem.ts';
import { isPostgresUrl } from '../postgres/database-address.ts';
import type { Schema } from '../schema.ts';
import { databasePath } from '../sqlite/database-path.ts';
import { openSqliteTables } from '../sqlite-tables.ts';

/** For the lock, for reading and for writing. */
const MOST_CONNECTIONS = 3;

/** A store, complete or not, of which nothing but the tables is used. */
export interface Side {
  readonly db: Kysely<Schema>;
  /** For messages: without secrets. */
  readonly place: string;
  /** The same for the same file, whatever its name; `undefined` on PostgreSQL. */
  readonly file?: string;
  close(): Promise<void>;
}

/**
 * @param which `existing`: a file that is not there is not created
 * @throws Problem `setting-invalid`, `data-unwritable`, `database-unreadable`, `database-newer`,
 * `store-unavailable`
 */
export async function openSide(url: string, which: 'existing' | 'any'): Promise<Side> {
  if (!isPostgresUrl(url)) {
    const path = databasePath(url);
    if (which === 'existing' && !existsSync(path))
      throw new Problem('database-unreadable', { path, reason: 'ENOENT' });
    return openSqliteSide(path);
  }
  const { openPostgresTables } = await import('../postgres-tables.ts');
  const { db, connections } = await openPostgresTables(url, MOST_CONNECTIONS);
  return { db, place: connections.place, close: () => db.destroy() };
}

export async function openSqliteSide(path: string): Promise<Side> {
  const { db } = await openSqliteTables(path);
  const { dev, ino } = statSync(path);
  return { db, place: path, file: `${dev} ${ino}`, close: () => db.destroy() };
}
