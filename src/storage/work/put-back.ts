import type { Kysely, Selectable } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import { tell } from '../news.ts';
import type { JobTable, Schema } from '../schema.ts';
import { logJobs } from './log-jobs.ts';
import { newestJobs } from './newest-jobs.ts';

/**
 * Puts jobs that were cut off back into the queue, with their places: they were requested before
 * what waits now. A later job of the same article and target has their work already.
 */
export async function putBack(trx: Kysely<Schema>, jobIds: readonly number[], at: string): Promise<void> {
  for (const chunk of inChunks(jobIds)) {
    const jobs = await newestJobs(trx)
      .innerJoin('article', 'article.id', 'job.article_id')
      .where('article.deleted_at', 'is', null)
      .where('job.id', 'in', chunk)
      .execute();
    await insertWaiting(trx, jobs, at);
  }
}

export async function insertWaiting(
  trx: Kysely<Schema>,
  jobs: readonly Pick<
    Selectable<JobTable>,
    'article_id' | 'target' | 'explicit' | 'upgrade' | 'started_at'
  >[],
  at: string,
): Promise<void> {
  const rows = jobs.map(({ article_id, target, explicit, upgrade, started_at }) => ({
    ...{ article_id, target, explicit, upgrade, started_at },
    state: 'waiting' as const,
    holder: '',
    lease_until: '',
  }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('job')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (jobs.length > 0) tell(trx, 'jobs');
  await logJobs(trx, jobs, at);
}
