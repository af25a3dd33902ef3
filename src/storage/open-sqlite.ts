import { Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { fillDerived } from './derived/fill-derived.ts';
import { createLeases } from './leases/create-leases.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { openArticleStates } from './sqlite/article-states.ts';
import { backUp } from './sqlite/back-up.ts';
import { databasePath } from './sqlite/database-path.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { createSqliteDialect } from './sqlite/sqlite-dialect.ts';
import { watchStoreFile } from './sqlite/store-file.ts';

/**
 * Creates the file if there is none.
 * @throws Problem `setting-invalid`, `data-unwritable`, `database-unreadable`, `database-newer`
 */
export async function openSqlite(url: string, onFault: (error: unknown) => void): Promise<Database> {
  const path = databasePath(url);
  const database = await openDatabase(path);
  const file = watchStoreFile(path);
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(database, file) });
  try {
    await migrate(db, path);
    await fillDerived(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const articleStates = openArticleStates(path);
  const leases = createLeases({ url, onFault });
  return {
    db,
    now: () => new Date(),
    articleStates,
    leases,
    // Other processes on this machine are found by looking.
    onNews: () => () => undefined,
    backup: (to) => backUp(db, to),
    async check() {
      file.requireWhole();
      await sql`select number from article limit 1`.execute(db);
    },
    connections: () => undefined,
    async close() {
      await leases.close();
      // The last connection empties the journal.
      articleStates.close();
      await db.destroy();
    },
  };
}
