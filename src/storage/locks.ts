import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { inChunks } from './in-chunks.ts';
import type { Schema } from './schema.ts';

/*
 * SQLite has one writer at a time. On PostgreSQL a transaction locks what it decides by, in this
 * order, so that no two wait for each other: names, the glossary, segments, articles, the change
 * log. Each list is locked in the order of its ids. docs/decisions/0028-postgresql.md has the lock of
 * each transaction.
 */

export function isPostgres(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Until the end of the transaction, no other transaction has the lock of this name. */
export async function lockName(trx: Kysely<Schema>, name: string): Promise<void> {
  if (!isPostgres(trx)) return;
  await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${name}))`.execute(trx);
}

/** The same if no other transaction has it now. Returns whether this one has got it. */
export async function tryLockName(trx: Kysely<Schema>, name: string): Promise<boolean> {
  if (!isPostgres(trx)) return true;
  const { rows } = await sql<{ readonly locked: boolean }>`
    select pg_try_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${name})) as locked`.execute(trx);
  return rows[0]!.locked;
}

/** "Sjjr": apart from the advisory locks of other programs in the same database. */
export const LOCK_SPACE = 0x536a6a72;

/**
 * The glossary does not change until the end of the transaction.
 * @param to `read` lets others read too
 */
export async function lockGlossary(trx: Kysely<Schema>, to: 'read' | 'change'): Promise<void> {
  if (!isPostgres(trx)) return;
  const query = trx.selectFrom('glossary').select('version');
  await (to === 'read' ? query.forShare() : query.forUpdate()).execute();
}

/**
 * Until the end of the transaction, no other transaction changes what is shown for these segments,
 * and none adds them to a revision. So those that see the segments see all articles that have them.
 */
export async function lockSegments(trx: Kysely<Schema>, ids: readonly number[]): Promise<void> {
  if (!isPostgres(trx)) return;
  for (const chunk of inChunks([...new Set(ids)].sort((a, b) => a - b))) {
    await trx
      .selectFrom('segment')
      .select('id')
      .where('id', 'in', chunk)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }
}

/** Until the end of the transaction, no other transaction raises the versions of these articles. */
export async function lockArticles(trx: Kysely<Schema>, ids: readonly string[]): Promise<void> {
  if (!isPostgres(trx)) return;
  for (const chunk of inChunks([...new Set(ids)].sort())) {
    await trx
      .selectFrom('article')
      .select('id')
      .where('id', 'in', chunk)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }
}
