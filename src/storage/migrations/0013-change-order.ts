import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

/**
 * PostgreSQL commits transactions in another order than that of their ids, so readers of all changes
 * ask which transactions they have not seen. SQLite has one writer.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`alter table change add column tx xid8 not null default pg_current_xact_id()`.execute(db);
  await sql`create index change_tx on change (tx)`.execute(db);
}
