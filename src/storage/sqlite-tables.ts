import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { createSqliteDialect } from './sqlite/sqlite-dialect.ts';
import { type StoreFile, watchStoreFile } from './sqlite/store-file.ts';

export interface SqliteTables {
  readonly db: Kysely<Schema>;
  readonly file: StoreFile;
}

/**
 * Creates the file if there is none, and brings its tables up to date.
 * @throws Problem `data-unwritable`, `database-unreadable`, `database-newer`
 */
export async function openSqliteTables(path: string): Promise<SqliteTables> {
  const database = await openDatabase(path);
  const file = watchStoreFile(path);
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(database, file) });
  try {
    await migrate(db, path);
    return { db, file };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
