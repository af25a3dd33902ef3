import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

/**
 * The library's orders and filters are read from indexes (src/storage/articles/article-filter.ts has the
 * same expressions). A discarded draft stays for a while.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  if (isPostgres(db)) for (const statement of COLLATIONS) await sql.raw(statement).execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Their texts are compared by their bytes, as in SQLite. */
const COLLATIONS = ['title', 'publisher', 'published_at', 'source_language'].map(
  (column) => `alter table article alter column ${column} type text collate "C"`,
);

const STATEMENTS = [
  `create index article_by_number on article (number, confidential) where deleted_at is null`,
  `create index article_by_date on article (
    (case when substr(published_at, 5, 1) = '-' and substr(published_at, 8, 1) = '-'
      then substr(published_at, 1, 25) else created_at end), number, confidential)
    where deleted_at is null`,
  `create index article_by_title on article (
    (lower(substr(ltrim(title, '"“”„‘’''«»([ '), 1, 100))), number, confidential)
    where deleted_at is null`,
  `create index article_by_publisher on article ((substr(publisher, 1, 100)), confidential)
    where deleted_at is null`,
  `create index article_by_language on article (source_language, confidential) where deleted_at is null`,
  `alter table draft add column discarded_at text`,
  `drop index draft_oldest`,
  // With all that is asked about every draft: to reach most columns, SQLite reads the source too.
  `create index draft_oldest on draft (touched_at, discarded_at, article_id, size, id)`,
];
