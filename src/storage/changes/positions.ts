import { sql, type Kysely } from 'kysely';
import type { Changes, Position } from '../../translation/changes.ts';
import type { Schema } from '../schema.ts';

type Positions = Pick<Changes, 'position' | 'changedSince'>;

/** A position is the id of the newest change: there is one writer, so ids become visible in order. */
export function positionsOnSqlite(db: Kysely<Schema>): Positions {
  const newest = async () => {
    const row = await db.selectFrom('change').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
    return row?.id ?? 0;
  };
  return {
    position: async () => String(await newest()) as Position,
    async changedSince(position) {
      const rows = await db
        .selectFrom('change')
        .select(['id', 'article_id'])
        .where('id', '>', Number(position))
        .orderBy('id')
        .execute();
      return {
        articleIds: [...new Set(rows.map((row) => row.article_id))],
        now: rows.length > 0 ? (String(rows.at(-1)!.id) as Position) : position,
      };
    },
  };
}

/**
 * A position is a snapshot: the transactions that were visible then. Ids and numbers of transactions
 * become visible in another order, but no transaction is both visible now and not yet then without
 * being found. The index finds those that began after the oldest one that was open then.
 */
export function positionsOnPostgres(db: Kysely<Schema>): Positions {
  return {
    async position() {
      const { rows } = await sql<{ readonly now: Position }>`
        select pg_current_snapshot()::text as now`.execute(db);
      return rows[0]!.now;
    },
    async changedSince(position) {
      const then = sql`cast(${position} as pg_snapshot)`;
      const { rows } = await sql<{ readonly now: Position; readonly ids: readonly string[] }>`
        select pg_current_snapshot()::text as now, array(
          select distinct article_id from change
          where tx >= pg_snapshot_xmin(${then}) and not pg_visible_in_snapshot(tx, ${then})
        ) as ids`.execute(db);
      const { now, ids } = rows[0]!;
      return { articleIds: ids, now };
    },
  };
}
