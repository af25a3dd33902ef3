import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { inject } from 'vitest';
import { isPostgresUrl } from '../../src/storage/postgres/database-address.ts';
import { createSqliteFile } from './sqlite-file.ts';
import { createPostgresDatabase } from './postgres-database.ts';
import { ask } from './postgres-server.ts';

/**
 * The address of a test's store: this file; or, in the Vitest projects that repeat tests on
 * PostgreSQL, a database there. The same file gives the same database again.
 */
export async function databaseAt(file: string): Promise<string> {
  if (process.env['TEST_DATABASE'] !== 'postgres') {
    if (!existsSync(file)) await createSqliteFile(file);
    return `file:${file}`;
  }
  if (inject('postgresUrl') === undefined) throw new Error('There is no PostgreSQL.');
  const known = databases.get(file) ?? createPostgresDatabase();
  databases.set(file, known);
  return (await known).url;
}

const databases = new Map<string, ReturnType<typeof createPostgresDatabase>>();

/** Call it when nobody will ask for the files of this folder again. */
export async function dropDatabasesIn(folder: string): Promise<void> {
  const files = [...databases.keys()].filter((file) => dirname(file) === folder);
  await Promise.all(files.map(dropDatabaseAt));
}

/** Call it when nobody will ask for the file again. */
export async function dropDatabaseAt(file: string): Promise<void> {
  const known = databases.get(file);
  databases.delete(file);
  await (await known)?.drop();
}

/** Changes what no program changes: as an older version left it. */
export async function changeDirectly(file: string, statements: string): Promise<void> {
  await changeDatabase(await databaseAt(file), statements);
}

/** @param url of the store: `file:…` or `postgres://…` */
export async function changeDatabase(url: string, statements: string): Promise<void> {
  if (isPostgresUrl(url)) {
    await ask(url, statements);
    return;
  }
  const database = new DatabaseSync(url.replace(/^file:/, ''));
  database.exec(statements);
  database.close();
}
