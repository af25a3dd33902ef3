import { sql, type Kysely } from 'kysely';

/**
 * A person's corrections are stored with the revision. Before there is a revision, the source is a
 * draft.
 */
const STATEMENTS = [
  sql`alter table revision add column adjustments text`,
  sql`
    create table draft (
      id text not null primary key,
      bytes blob not null,
      size integer not null,
      about text not null,
      article_id text,
      touched_at text not null
    ) strict`,
  sql`create index draft_oldest on draft (touched_at, size)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
