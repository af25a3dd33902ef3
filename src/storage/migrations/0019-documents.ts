import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';

/**
 * The file that a source was taken out of is kept beside it, and a chapter names its book. For both
 * databases.
 */
export async function up(db: Kysely<Schema>): Promise<void> {
  const bytes = isPostgres(db) ? 'bytea' : 'blob';
  for (const statement of [
    'alter table revision add column document_hash text references blob (hash)',
    'alter table revision add column document_type text',
    'alter table revision add column extractor text',
    'alter table revision add column document_part text',
    `alter table draft add column document ${bytes}`,
    'alter table article add column part_of text',
  ])
    await sql.raw(statement).execute(db);
}
