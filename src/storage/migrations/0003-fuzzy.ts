import { sql, type Kysely } from 'kysely';

/**
 * The index of fuzzy matches (src/storage/fuzzy/). It can be made anew from the segments at any time: whoever changes how texts are cut into tokens,
 * or what is indexed of them, adds a migration that empties all three tables.
 */
const STATEMENTS = [
  // Numbers grow in the order in which tokens are first met: frequent ones come early.
  sql`
    create table fuzzy_token (
      number integer primary key autoincrement,
      hash integer not null unique
    ) strict`,
  // No reference to the segment: to check it would cost more than the row, and segments are never erased.
  sql`
    create table fuzzy_posting (
      token integer not null,
      weight integer not null,
      segment_id integer not null,
      primary key (token, weight, segment_id)
    ) strict, without rowid`,
  // One row: segments up to this one are indexed.
  sql`
    create table fuzzy_progress (
      segment_id integer not null
    ) strict`,
  sql`insert into fuzzy_progress (segment_id) values (0)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
