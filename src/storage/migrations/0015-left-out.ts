import { sql, type Kysely } from 'kysely';

/** What is in no paragraph of a revision. Of earlier revisions it is unknown. For both databases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table revision add column left_out text`.execute(db);
}
