import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}

const STATEMENTS = [
  sql`alter table job add column explicit integer not null default 0`,
  sql`alter table job add column upgrade integer not null default 0`,
  sql`alter table job add column outcome text`,
  // What waits is one job, however often it is requested.
  sql`create unique index job_waiting on job (article_id, target, upgrade) where state = 'waiting'`,
  sql`create index job_next on job (explicit desc, started_at, id) where state = 'waiting'`,
  sql`
    create table engine_permit (
      id integer primary key,
      engine text not null,
      at text not null
    ) strict`,
  sql`create index engine_permit_at on engine_permit (engine, at)`,
  sql`
    create table engine_rest (
      engine text not null primary key,
      failures integer not null,
      open_until text not null
    ) strict, without rowid`,
  sql`
    create table process (
      id text not null primary key,
      kind text not null,
      seen_at text not null
    ) strict, without rowid`,
];
