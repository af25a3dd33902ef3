import { DatabaseSync } from '@photostructure/sqlite';
import { isPostgresUrl } from '../../../src/storage/postgres/database-address.ts';
import { databasePath } from '../../../src/storage/sqlite/database-path.ts';
import { ask } from '../../support/postgres-server.ts';

/** Does what no program does: past the foreign keys, and past the triggers that keep evidence. */
export async function changeDirectly(url: string, statement: string): Promise<void> {
  if (isPostgresUrl(url)) {
    await ask(url, `set session_replication_role = replica; ${statement}`);
    return;
  }
  const database = new DatabaseSync(databasePath(url));
  database.exec('pragma foreign_keys = off');
  const triggers = database.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    readonly name: string;
    readonly sql: string;
  }[];
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  database.exec(statement);
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}
