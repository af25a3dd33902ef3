import { type Kysely, type Migration, Migrator } from 'kysely';
import { Problem } from '../problem.ts';
import * as first from './migrations/0001-first.ts';
import * as fuzzy from './migrations/0003-fuzzy.ts';
import * as glossary from './migrations/0004-glossary.ts';
import * as inContext from './migrations/0005-in-context.ts';
import * as search from './migrations/0006-search.ts';
import * as drafts from './migrations/0007-drafts.ts';
import * as derived from './migrations/0008-derived.ts';
import * as endedSessions from './migrations/0009-ended-sessions.ts';
import * as queue from './migrations/0010-queue.ts';
import type { Schema } from './schema.ts';

/**
 * Only append to this list, and never rename a migration: databases store the names of their
 * migrations, and a name that is missing here means a newer database. They run in the order of
 * their names. There is no 0002: it made the ledger's table, and was removed before the first
 * release because 0001 makes that table.
 */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0003-fuzzy': fuzzy,
  '0004-glossary': glossary,
  '0005-in-context': inContext,
  '0006-search': search,
  '0007-drafts': drafts,
  '0008-derived': derived,
  '0009-ended-sessions': endedSessions,
  '0010-queue': queue,
};
const NEWEST = Object.keys(MIGRATIONS).at(-1)!;

/**
 * Brings the tables up to date. If two processes start at once, one does it and the other waits.
 * @throws Problem `database-newer`
 */
export async function migrate(db: Kysely<Schema>, path: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const applied = await namesOfApplied(db);
  const unknown = applied.find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown !== undefined) throw new Problem('database-newer', { path, found: unknown, known: NEWEST });
  if (applied.length === Object.keys(MIGRATIONS).length) return;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error as Error;
}

/** Newest first, so that the problem names the newest migration of a newer database. */
async function namesOfApplied(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .execute();
  return rows.map((row) => row.name);
}
