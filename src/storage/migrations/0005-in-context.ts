import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // Whether `context_choice` has rows too. This is rare, and the look-up for a page should not have
  // to check.
  sql`alter table choice add column in_context integer not null default 0`,
  // An empty hash: there is no neighbour, because the article begins or ends.
  sql`
    create table context_choice (
      segment_id integer not null references segment (id),
      target text not null,
      previous_hash text not null,
      next_hash text not null,
      translation_id integer not null references translation (id),
      primary key (segment_id, target, previous_hash, next_hash)
    ) strict, without rowid`,
  sql`alter table translation add column accepted_by text`,
  sql`alter table translation add column accepted_at text`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
