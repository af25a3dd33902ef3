import { type Kysely, type Selectable, sql } from 'kysely';
import type { Job, JobHolder, JobManner, Jobs } from '../../translation/jobs.ts';
import type { TargetOutcome } from '../../translation/translating/translating.ts';
import { inChunks } from '../in-chunks.ts';
import { isPostgres } from '../locks.ts';
import { tell } from '../news.ts';
import type { JobTable, Schema } from '../schema.ts';
import { write, writeUnsynced } from '../write.ts';
import { interruptLapsed } from './interrupt-lapsed.ts';
import { freeLeases } from './leases.ts';
import { logJobs } from './log-jobs.ts';
import { newestJobs } from './newest-jobs.ts';
import { insertWaiting, putBack } from './put-back.ts';

type Row = Selectable<JobTable>;

/**
 * A request for a translation is on disk when its promise resolves. An end of a job that is lost with
 * the machine's power is only work to look at again.
 */
export function createJobs(db: Kysely<Schema>, now: () => Date, onWaiting: Jobs['onWaiting']): Jobs {
  const time = (later = 0) => new Date(now().getTime() + later).toISOString();
  const running = ({ holder, leaseMilliseconds }: JobHolder) => ({
    holder,
    state: 'running' as const,
    lease_until: time(leaseMilliseconds),
    started_at: time(),
  });
  return {
    start(articleId, target, holder, leaseMilliseconds, manner = {}) {
      const job = { ...columnsOf(articleId, target, manner), ...running({ holder, leaseMilliseconds }) };
      return write(db, async (trx) => {
        const waiting = await trx
          .updateTable('job')
          .set(job)
          .where('article_id', '=', articleId)
          .where('target', '=', target)
          .where('upgrade', '=', job.upgrade)
          .where('state', '=', 'waiting')
          .returningAll()
          .executeTakeFirst();
        const row =
          waiting ?? (await trx.insertInto('job').values(job).returningAll().executeTakeFirstOrThrow());
        await logJobs(trx, [row], time());
        return toJob(row);
      });
    },

    enqueue(articleId, target, manner = {}) {
      const columns = columnsOf(articleId, target, manner);
      const job = { ...columns, state: 'waiting' as const, holder: '', lease_until: '', started_at: time() };
      return write(db, async (trx) => {
        const row = await trx
          .insertInto('job')
          .values(job)
          .onConflict((conflict) =>
            conflict
              .columns(['article_id', 'target', 'upgrade'])
              .where('state', '=', sql.lit('waiting'))
              .doUpdateSet((eb) => ({ explicit: manner.explicit ? 1 : eb.ref('job.explicit') })),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        tell(trx, 'jobs');
        await logJobs(trx, [row], time());
        return toJob(row);
      });
    },

    async take(holder) {
      const next = await nextJob(db).executeTakeFirst();
      if (!next) return undefined;
      return writeUnsynced(db, async (trx) => {
        const row = await trx
          .updateTable('job')
          .set(running(holder))
          .where('id', '=', lockIfFree(trx, nextJob(trx)))
          .where('state', '=', 'waiting')
          .returningAll()
          .executeTakeFirst();
        if (!row) return undefined;
        await logJobs(trx, [row], time());
        return toJob(row);
      });
    },

    retake(holder, jobId, reasons) {
      return writeUnsynced(db, async (trx) => {
        await lockJob(trx, jobId);
        const last = await lastOf(trx, [jobId]).selectAll('last').executeTakeFirst();
        if (!last) return undefined;
        const { id, article_id, target, upgrade } = last;
        let row: Row | undefined;
        if (last.state === 'waiting')
          row = await trx
            .updateTable('job')
            .set(running(holder))
            .where('id', '=', id)
            .where('state', '=', 'waiting')
            .returningAll()
            .executeTakeFirst();
        else if (last.state === 'failed' && reasons.includes(last.reason!))
          row = await trx
            .insertInto('job')
            .values({ article_id, target, upgrade, explicit: 0, ...running(holder) })
            .returningAll()
            .executeTakeFirstOrThrow();
        if (!row) return undefined;
        await logJobs(trx, [row], time());
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

    finish(jobId, state, reason, outcome) {
      const at = time();
      return writeUnsynced(db, async (trx) => {
        const row = await trx
          .updateTable('job')
          .set({
            state,
            reason: reason ?? null,
            outcome: outcome === undefined ? null : JSON.stringify(outcome),
            finished_at: at,
          })
          .where('id', '=', jobId)
          .where('state', '=', 'running')
          .returningAll()
          .executeTakeFirst();
        if (!row) return;
        await freeLeases(trx, [row.holder]);
        await logJobs(trx, [row], at);
        if (state === 'interrupted') await putBack(trx, [jobId], at);
      });
    },

    interruptLapsed: (own = []) => interruptLapsed(db, own, time),

    putBack(reasons, failedBefore) {
      return write(db, async (trx) => {
        const rows = await newestJobs(trx)
          .innerJoin('article', 'article.id', 'job.article_id')
          .where('article.deleted_at', 'is', null)
          .where((eb) =>
            eb.or([
              eb('job.state', '=', 'interrupted'),
              eb.and([
                eb('job.state', '=', 'failed'),
                eb('job.reason', 'in', reasons),
                eb('job.finished_at', '<=', failedBefore.toISOString()),
              ]),
            ]),
          )
          .execute();
        const automatic = rows.map((row) => ({ ...row, explicit: 0, started_at: time() }));
        await insertWaiting(trx, automatic, time());
      });
    },

    async ended(jobIds) {
      const ended = new Map<number, TargetOutcome | undefined>();
      for (const chunk of inChunks(jobIds)) {
        const rows = await lastOf(db, chunk)
          .select(['given.id', 'last.outcome'])
          .where('last.state', 'not in', ['waiting', 'running'])
          .execute();
        for (const { id, outcome } of rows)
          ended.set(id, outcome === null ? undefined : (JSON.parse(outcome) as TargetOutcome));
      }
      return ended;
    },

    async of(articleId) {
      const rows = await newestJobs(db).where('job.article_id', '=', articleId).execute();
      return rows.map(toJob);
    },

    onWaiting,

    async counts() {
      const rows = await db
        .selectFrom('job')
        .select('state')
        .select(({ fn }) => [fn.countAll<number | string>().as('jobs'), fn.min('started_at').as('oldest')])
        .where('state', 'in', ['waiting', 'running'])
        .groupBy('state')
        .execute();
      const of = (state: Job['state']) => rows.find((row) => row.state === state);
      const oldest = of('waiting')?.oldest;
      return {
        waiting: Number(of('waiting')?.jobs ?? 0),
        running: Number(of('running')?.jobs ?? 0),
        ...(oldest !== undefined && { oldest: new Date(oldest) }),
      };
    },
  };
}

function columnsOf(articleId: string, target: string, { explicit = false, upgrade = false }: JobManner) {
  return { article_id: articleId, target, explicit: Number(explicit), upgrade: Number(upgrade) };
}

function nextJob(db: Kysely<Schema>) {
  return db
    .selectFrom('job')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('explicit', 'desc')
    .orderBy('started_at')
    .orderBy('id')
    .limit(1);
}

/** PostgreSQL: whoever retakes the same job at the same time waits. SQLite has one writer. */
async function lockJob(trx: Kysely<Schema>, jobId: number): Promise<void> {
  if (isPostgres(trx)) await trx.selectFrom('job').select('id').where('id', '=', jobId).forUpdate().execute();
}

/** PostgreSQL: a job that another process is taking is none to wait for. */
function lockIfFree(trx: Kysely<Schema>, next: ReturnType<typeof nextJob>) {
  return isPostgres(trx) ? next.forUpdate().skipLocked() : next;
}

/** For each of these jobs, the one that took its place last: the newest for the same. */
function lastOf(db: Kysely<Schema>, jobIds: readonly number[]) {
  return db
    .selectFrom('job as given')
    .innerJoin('job as last', (join) =>
      join
        .onRef('last.article_id', '=', 'given.article_id')
        .onRef('last.target', '=', 'given.target')
        .onRef('last.upgrade', '=', 'given.upgrade')
        .onRef('last.id', '>=', 'given.id'),
    )
    .where('given.id', 'in', jobIds)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('job as later')
            .select('later.id')
            .whereRef('later.article_id', '=', 'last.article_id')
            .whereRef('later.target', '=', 'last.target')
            .whereRef('later.upgrade', '=', 'last.upgrade')
            .whereRef('later.id', '>', 'last.id'),
        ),
      ),
    );
}

function toJob(row: Row): Job {
  return {
    id: row.id,
    articleId: row.article_id,
    target: row.target,
    state: row.state,
    ...(row.explicit === 1 && { explicit: true }),
    ...(row.upgrade === 1 && { upgrade: true }),
    ...(row.reason !== null && { reason: row.reason }),
    startedAt: row.started_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  };
}
