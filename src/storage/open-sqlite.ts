import { sql } from 'kysely';
import type { Database } from './database.ts';
import { fillDerived } from './derived/fill-derived.ts';
import { createLeases } from './leases/create-leases.ts';
import { requireComplete } from './moving/copying.ts';
import { openArticleStates } from './sqlite/article-states.ts';
import { backUp } from './sqlite/back-up.ts';
import { databasePath } from './sqlite/database-path.ts';
import { openSqliteTables } from './sqlite-tables.ts';

/**
 * Creates the file if there is none.
 * @throws Problem `setting-invalid`, `data-unwritable`, `database-unreadable`, `database-newer`,
 * `store-incomplete`
 */
export async function openSqlite(url: string, onFault: (error: unknown) => void): Promise<Database> {
  const path = databasePath(url);
  const { db, file } = await openSqliteTables(path);
  try {
    await requireComplete(db, path);
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
