import type { Kysely } from 'kysely';
import type { Changes } from '../../translation/changes.ts';
import { isPostgres, tryLockName } from '../locks.ts';
import { positionsOnPostgres, positionsOnSqlite } from './positions.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

/** So few rows that a deletion holds the lock only for a moment. */
const AT_ONCE = 1_000;

export function createChanges(db: Kysely<Schema>, onNews: Changes['onNews']): Changes {
  return {
    onNews,

    async since(articleId, id, limit) {
      const rows = await db
        .selectFrom('change')
        .select(['id', 'article_id', 'kind', 'target', 'paragraphs', 'at'])
        .where('article_id', '=', articleId)
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ article_id, target, paragraphs, ...row }) => ({
        ...row,
        articleId: article_id,
        ...(target !== null && { target }),
        paragraphs: JSON.parse(paragraphs) as readonly string[],
      }));
    },

    ...(isPostgres(db) ? positionsOnPostgres(db) : positionsOnSqlite(db)),

    async newest(articleId) {
      const row = await db
        .selectFrom('change')
        .select('id')
        .where('article_id', '=', articleId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.id ?? 0;
    },

    async forget(before) {
      const date = before.toISOString();
      for (const forgetSome of [forgetChanges, forgetJobs]) {
        const forgetOnce = () =>
          write(db, async (trx) => ((await tryLockName(trx, 'forget')) ? forgetSome(trx, date) : 0));
        while ((await forgetOnce()) === AT_ONCE);
      }
    },
  };
}

async function forgetChanges(db: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('change')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('change as old')
        .select('old.id')
        .where('old.at', '<', before)
        .where((each) =>
          each.exists(
            each
              .selectFrom('change as later')
              .select('later.id')
              .whereRef('later.article_id', '=', 'old.article_id')
              .whereRef('later.id', '>', 'old.id'),
          ),
        )
        .orderBy('old.id')
        .limit(AT_ONCE),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Running jobs stay: they started recently, or are interrupted and the newest of their target. */
async function forgetJobs(db: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('job')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('job as old')
        .select('old.id')
        .where('old.started_at', '<', before)
        .where('old.finished_at', 'is not', null)
        .where((each) =>
          each.exists(
            each
              .selectFrom('job as later')
              .select('later.id')
              .whereRef('later.article_id', '=', 'old.article_id')
              .whereRef('later.target', '=', 'old.target')
              .whereRef('later.id', '>', 'old.id'),
          ),
        )
        .orderBy('old.id')
        .limit(AT_ONCE),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
