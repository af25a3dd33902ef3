import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { Problem } from '../problem.ts';
import { isPostgres } from './locks.ts';
import * as first from './migrations/0001-first.ts';
import * as fuzzy from './migrations/0003-fuzzy.ts';
import * as glossary from './migrations/0004-glossary.ts';
import * as inContext from './migrations/0005-in-context.ts';
import * as search from './migrations/0006-search.ts';
import * as drafts from './migrations/0007-drafts.ts';
import * as derived from './migrations/0008-derived.ts';
import * as endedSessions from './migrations/0009-ended-sessions.ts';
import * as postgres from './migrations/0009-postgres.ts';
import * as queue from './migrations/0010-queue.ts';
import * as copying from './migrations/0011-copying.ts';
import * as clientCounts from './migrations/0012-client-counts.ts';
import * as changeOrder from './migrations/0013-change-order.ts';
import * as titles from './migrations/0014-titles.ts';
import * as leftOut from './migrations/0015-left-out.ts';
import * as library from './migrations/0016-library.ts';
import * as languageFree from './migrations/0017-language-free.ts';
import * as documents from './migrations/0019-documents.ts';
import * as lexicon from './migrations/0020-lexicon.ts';
import type { Schema } from './schema.ts';

type Migrations = Readonly<Record<string, Migration>>;

/**
 * Only append to these lists, and never rename a migration: databases store the names of their
 * migrations, and a name that is missing here means a newer database. They run in the order of
 * their names. Stores on PostgreSQL begin with the tables of 0009; from then on, each migration is in
 * both lists, under one name.
 *
 * There is no 0002: it made the ledger's table, and was removed before the first release because
 * 0001 makes that table.
 */
const ON_SQLITE: Migrations = {
  '0001-first': first,
  '0003-fuzzy': fuzzy,
  '0004-glossary': glossary,
  '0005-in-context': inContext,
  '0006-search': search,
  '0007-drafts': drafts,
  '0008-derived': derived,
  '0009-ended-sessions': endedSessions,
  '0010-queue': queue,
  '0011-copying': copying,
  '0012-client-counts': clientCounts,
  '0013-change-order': changeOrder,
  '0014-titles': titles,
  '0015-left-out': leftOut,
  '0016-library': library,
  '0017-language-free': languageFree,
  '0019-documents': documents,
  '0020-lexicon': lexicon,
};
const ON_POSTGRES: Migrations = {
  '0009-postgres': postgres,
  '0010-queue': queue,
  '0011-copying': copying,
  '0012-client-counts': clientCounts,
  '0013-change-order': changeOrder,
  '0014-titles': titles,
  '0015-left-out': leftOut,
  '0016-library': library,
  '0017-language-free': languageFree,
  '0019-documents': documents,
  '0020-lexicon': lexicon,
};

/**
 * Brings the tables up to date. If two processes start at once, one does it and the other waits.
 * @param place of the database, for problems
 * @throws Problem `database-newer`, `database-unreadable`
 */
export async function migrate(db: Kysely<Schema>, place: string): Promise<void> {
  const migrations = isPostgres(db) ? ON_POSTGRES : ON_SQLITE;
  const applied = await namesOfApplied(db, place);
  const unknown = applied.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) {
    const newest = Object.keys(migrations).at(-1)!;
    throw new Problem('database-newer', { path: place, found: unknown, known: newest });
  }
  if (applied.length === Object.keys(migrations).length) return;
  const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error as Error;
}

/** Newest first, so that the problem names the newest migration of a newer database. */
async function namesOfApplied(db: Kysely<Schema>, place: string): Promise<readonly string[]> {
  if (!(await hasMigrations(db, place))) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .execute();
  return rows.map((row) => row.name);
}

async function hasMigrations(db: Kysely<Schema>, place: string): Promise<boolean> {
  if (!isPostgres(db)) {
    const { rows } = await sql`select 1 from sqlite_schema where name = 'kysely_migration'`.execute(db);
    return rows.length > 0;
  }
  const { rows } = await sql<{ readonly name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  const names = rows.map((row) => row.name);
  // We must not add tables to another program's.
  if (names.length > 0 && !names.includes('kysely_migration'))
    throw new Problem('database-unreadable', { path: place, reason: 'not a database of Sejajar' });
  return names.includes('kysely_migration');
}
