import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { freeLeases } from './leases.ts';
import { logJobs } from './log-jobs.ts';
import { putBack } from './put-back.ts';

/**
 * After a longer wait for the file's lock, leases may have run out because nobody could renew them.
 * Their holders get time until the next look.
 */
const LONGEST_LOCK_WAIT_MILLISECONDS = 250;

/** See `Jobs.interruptLapsed`. */
export async function interruptLapsed(
  db: Kysely<Schema>,
  own: readonly string[],
  time: () => string,
): Promise<boolean> {
  const at = time();
  const lapsed = await db
    .selectFrom('job')
    .select('id')
    .where('state', '=', 'running')
    .where('lease_until', '<=', at)
    .where('holder', 'not in', own)
    .limit(1)
    .executeTakeFirst();
  if (!lapsed) return false;
  const begun = performance.now();
  return db.transaction().execute(async (trx) => {
    if (performance.now() - begun > LONGEST_LOCK_WAIT_MILLISECONDS) return false;
    const jobs = await trx
      .updateTable('job')
      .set({ state: 'interrupted', finished_at: at })
      .where('state', '=', 'running')
      .where('lease_until', '<=', at)
      .where('holder', 'not in', own)
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
