import { sql, type Kysely } from 'kysely';

/**
 * The index of fuzzy matches (src/storage/fuzzy/). It can be rebuilt from the segments at any time.
 * A change in how texts are split into tokens, or in what is indexed, needs a migration that
 * empties all three tables.
 */
const STATEMENTS = [
  // Tokens get ascending numbers when they first occur, so frequent tokens have low numbers.
  sql`
    create table fuzzy_token (
      number integer primary key autoincrement,
      hash integer not null unique
    ) strict`,
  // No foreign key to the segment: checking it would cost more than the row, and segments are never
  // erased.
  sql`
    create table fuzzy_posting (
      token integer not null,
      weight integer not null,
      segment_id integer not null,
      primary key (token, weight, segment_id)
    ) strict, without rowid`,
  // One row: the newest segment that is indexed.
  sql`
    create table fuzzy_progress (
      segment_id integer not null
    ) strict`,
  sql`insert into fuzzy_progress (segment_id) values (0)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
