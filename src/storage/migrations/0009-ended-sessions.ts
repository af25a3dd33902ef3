import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ended_session (
      session text not null primary key,
      until text not null
    ) strict, without rowid`.execute(db);
}
