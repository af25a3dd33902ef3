import type { Kysely, Selectable } from 'kysely';
import type { Job, Jobs } from '../../translation/jobs.ts';
import { logChanges, raiseVersions } from '../changes/change-log.ts';
import type { JobTable, Schema } from '../schema.ts';

type Row = Selectable<JobTable>;

export function createJobs(db: Kysely<Schema>, now: () => Date): Jobs {
  const time = (later = 0) => new Date(now().getTime() + later).toISOString();
  return {
    start(articleId, target, holder, leaseMilliseconds) {
      const at = time();
      const lease_until = time(leaseMilliseconds);
      const job = { article_id: articleId, target, holder, state: 'running' as const, lease_until };
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .insertInto('job')
          .values({ ...job, started_at: at })
          .returningAll()
          .executeTakeFirstOrThrow();
        await logJobChange(trx, row, at);
        return toJob(row, at);
      });
    },

    async beat(jobId, leaseMilliseconds) {
      await db
        .updateTable('job')
        .set({ lease_until: time(leaseMilliseconds) })
        .where('id', '=', jobId)
        .where('state', '=', 'running')
        .execute();
    },

    finish(jobId, state, reason) {
      const at = time();
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('job')
          .set({ state, reason: reason ?? null, finished_at: at })
          .where('id', '=', jobId)
          .where('state', '=', 'running')
          .returningAll()
          .executeTakeFirst();
        if (row) await logJobChange(trx, row, at);
      });
    },

    async of(articleId) {
      const rows = await newestJobs(db).where('job.article_id', '=', articleId).execute();
      return rows.map((row) => toJob(row, time()));
    },

    async unfinished(reasons) {
      const at = time();
      const rows = await newestJobs(db)
        .innerJoin('article', 'article.id', 'job.article_id')
        .where('article.deleted_at', 'is', null)
        .where((eb) => {
          const cutOff = eb.and([eb('job.state', '=', 'running'), eb('job.lease_until', '<=', at)]);
          if (reasons.length === 0) return cutOff;
          return eb.or([cutOff, eb.and([eb('job.state', '=', 'failed'), eb('job.reason', 'in', reasons)])]);
        })
        .execute();
      return rows.map((row) => toJob(row, at));
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

/** An article shows whether a translation is running, so this is a change of the article. */
async function logJobChange(trx: Kysely<Schema>, job: Row, at: string): Promise<void> {
  await raiseVersions(trx, [job.article_id]);
  const change = { articleId: job.article_id, kind: 'job' as const, target: job.target, paragraphs: [] };
  await logChanges(trx, [change], at);
}

function toJob(row: Row, at: string): Job {
  return {
    id: row.id,
    articleId: row.article_id,
    target: row.target,
    state: row.state === 'running' && row.lease_until <= at ? 'interrupted' : row.state,
    ...(row.reason !== null && { reason: row.reason }),
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  };
}
