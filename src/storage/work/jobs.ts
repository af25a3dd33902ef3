import type { Kysely, Selectable } from 'kysely';
import type { Job, Jobs } from '../../translation/jobs.ts';
import type { JobTable, Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';
import { interruptLapsed } from './interrupt-lapsed.ts';
import { freeLeases } from './leases.ts';
import { logJobs } from './log-jobs.ts';

type Row = Selectable<JobTable>;

/** A job that is lost, or runs on, after a power failure is only work to look at again. */
export function createJobs(db: Kysely<Schema>, now: () => Date): Jobs {
  const time = (later = 0) => new Date(now().getTime() + later).toISOString();
  return {
    start(articleId, target, holder, leaseMilliseconds) {
      const at = time();
      const lease_until = time(leaseMilliseconds);
      const job = { article_id: articleId, target, holder, state: 'running' as const, lease_until };
      return writeUnsynced(db, async (trx) => {
        const row = await trx
          .insertInto('job')
          .values({ ...job, started_at: at })
          .returningAll()
          .executeTakeFirstOrThrow();
        await logJobs(trx, [row], at);
        return toJob(row);
      });
    },

    async holds(jobId, leaseMilliseconds) {
      const job = await db
        .selectFrom('job')
        .select('lease_until')
        .where('id', '=', jobId)
        .where('state', '=', 'running')
        .executeTakeFirst();
      if (!job || job.lease_until > time()) return job !== undefined;
      const { numUpdatedRows } = await db
        .updateTable('job')
        .set({ lease_until: time(leaseMilliseconds) })
        .where('id', '=', jobId)
        .where('state', '=', 'running')
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    finish(jobId, state, reason) {
      const at = time();
      return writeUnsynced(db, async (trx) => {
        const row = await trx
          .updateTable('job')
          .set({ state, reason: reason ?? null, finished_at: at })
          .where('id', '=', jobId)
          .where('state', '=', 'running')
          .returningAll()
          .executeTakeFirst();
        if (!row) return;
        await freeLeases(trx, [row.holder]);
        await logJobs(trx, [row], at);
      });
    },

    interruptLapsed: (own = []) => interruptLapsed(db, own, time),

    async of(articleId) {
      const rows = await newestJobs(db).where('job.article_id', '=', articleId).execute();
      return rows.map(toJob);
    },

    async unfinished(reasons) {
      const rows = await newestJobs(db)
        .innerJoin('article', 'article.id', 'job.article_id')
        .where('article.deleted_at', 'is', null)
        .where((eb) => {
          const interrupted = eb('job.state', '=', 'interrupted');
          if (reasons.length === 0) return interrupted;
          return eb.or([
            interrupted,
            eb.and([eb('job.state', '=', 'failed'), eb('job.reason', 'in', reasons)]),
          ]);
        })
        .execute();
      return rows.map(toJob);
    },
  };
}

/** The newest job of each article and target. A repeated job replaces the ones before it. */
function newestJobs(db: Kysely<Schema>) {
  return db
    .selectFrom('job')
    .selectAll('job')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('job as later')
            .select('later.id')
            .whereRef('later.article_id', '=', 'job.article_id')
            .whereRef('later.target', '=', 'job.target')
            .whereRef('later.id', '>', 'job.id'),
        ),
      ),
    )
    .orderBy('job.id');
}

function toJob(row: Row): Job {
  return {
    id: row.id,
    articleId: row.article_id,
    target: row.target,
    state: row.state,
    ...(row.reason !== null && { reason: row.reason }),
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  };
}
