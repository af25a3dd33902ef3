import { sql, type Kysely } from 'kysely';

/** See `requireComplete`. One statement for both databases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table copying (store text not null primary key)`.execute(db);
}
