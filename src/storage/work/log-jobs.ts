import type { Kysely } from 'kysely';
import { logChanges, raiseVersions } from '../changes/change-log.ts';
import type { JobTable, Schema } from '../schema.ts';

/** An article shows whether a translation is running, so this is a change of the article. */
export async function logJobs(
  trx: Kysely<Schema>,
  jobs: readonly Pick<JobTable, 'article_id' | 'target'>[],
  at: string,
): Promise<void> {
  await raiseVersions(trx, [...new Set(jobs.map((job) => job.article_id))], at);
  const changes = jobs.map(({ article_id: articleId, target }) => ({
    articleId,
    kind: 'job' as const,
    target,
    paragraphs: [],
  }));
  logChanges(trx, changes, at);
}
