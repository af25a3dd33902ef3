import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The newest job of each article and target. A repeated job replaces the ones before it. */
export function newestJobs(db: Kysely<Schema>) {
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
