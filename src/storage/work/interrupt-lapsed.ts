import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';
import { freeLeases } from './leases.ts';
import { logJobs } from './log-jobs.ts';
import { putBack } from './put-back.ts';

/**
 * After a longer wait for the file's lock, leases may have run out because nobody could renew them.
 * Their holders get time until the next look.
 */
const LONGEST_LOCK_WAIT_MILLISECONDS = 250;

/** While PostgreSQL was away, nobody could renew a lease. */
const AFTER_START_SECONDS = 6;

/** See `Jobs.interruptLapsed`. */
export async function interruptLapsed(
  db: Kysely<Schema>,
  own: readonly string[],
  time: () => string,
): Promise<boolean> {
  const at = time();
  // PostgreSQL has no empty list.
  const isForeign = (eb: ExpressionBuilder<Schema, 'job'>) =>
    own.length === 0 ? eb.lit(true) : eb('holder', 'not in', own);
  const lapsed = await db
    .selectFrom('job')
    .select('id')
    .where('state', '=', 'running')
    .where('lease_until', '<=', at)
    .where(isForeign)
    .limit(1)
    .executeTakeFirst();
  if (!lapsed || (await hasJustStarted(db))) return false;
  const begun = performance.now();
  return write(db, async (trx) => {
    if (performance.now() - begun > LONGEST_LOCK_WAIT_MILLISECONDS) return false;
    const jobs = await trx
      .updateTable('job')
      .set({ state: 'interrupted', finished_at: at })
      .where('state', '=', 'running')
      .where('lease_until', '<=', at)
      .where(isForeign)
      .returning(['id', 'article_id', 'target', 'holder'])
      .execute();
    if (jobs.length === 0) return false;
    await freeLeases(
      trx,
      jobs.map((job) => job.holder),
    );
    await logJobs(trx, jobs, at);
    await putBack(
      trx,
      jobs.map((job) => job.id),
      at,
    );
    return true;
  });
}

async function hasJustStarted(db: Kysely<Schema>): Promise<boolean> {
  if (!isPostgres(db)) return false;
  const { rows } = await sql<{ readonly seconds: number }>`
    select extract(epoch from clock_timestamp() - pg_postmaster_start_time())::float8 as seconds`.execute(db);
  return rows[0]!.seconds < AFTER_START_SECONDS;
}
