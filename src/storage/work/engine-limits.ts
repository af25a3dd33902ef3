import type { Kysely } from 'kysely';
import type { EngineLimits } from '../../translation/engine-limits.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';

/**
 * A minute, and two seconds more: the engine counts requests when they arrive, and the first ones of
 * a minute may be on their way for longer than those that follow.
 */
const WINDOW_MILLISECONDS = 62_000;

/** What is lost with the machine's power is at most a minute old. */
export function createEngineLimits(db: Kysely<Schema>, now: () => Date): EngineLimits {
  return {
    permit(engine, perMinute) {
      return writeUnsynced(db, async (trx) => {
        await lockName(trx, `engine-permit ${engine}`);
        const at = now().getTime();
        await trx
          .deleteFrom('engine_permit')
          .where('engine', '=', engine)
          .where('at', '<=', new Date(at - WINDOW_MILLISECONDS).toISOString())
          .execute();
        // The request that must be a minute old before the next one.
        const before = await trx
          .selectFrom('engine_permit')
          .select('at')
          .where('engine', '=', engine)
          .orderBy('at', 'desc')
          .limit(1)
          .offset(perMinute - 1)
          .executeTakeFirst();
        if (before) return Date.parse(before.at) + WINDOW_MILLISECONDS - at;
        await trx
          .insertInto('engine_permit')
          .values({ engine, at: new Date(at).toISOString() })
          .execute();
        return 0;
      });
    },

    async rests() {
      const rows = await db.selectFrom('engine_rest').selectAll().execute();
      return new Map(
        rows.map(({ engine, failures, open_until }) => [
          engine,
          { failures, openUntil: new Date(open_until) },
        ]),
      );
    },

    failed(engine, { afterFailures, until }) {
      return writeUnsynced(db, async (trx) => {
        const { failures, open_until } = await trx
          .insertInto('engine_rest')
          .values({ engine, failures: 1, open_until: new Date(0).toISOString() })
          .onConflict((conflict) =>
            conflict.column('engine').doUpdateSet((eb) => ({
              failures: eb('engine_rest.failures', '+', 1),
            })),
          )
          .returning(['failures', 'open_until'])
          .executeTakeFirstOrThrow();
        const isLater = until.toISOString() > open_until;
        if (failures < afterFailures || !isLater) return;
        await trx
          .updateTable('engine_rest')
          .set({ open_until: until.toISOString() })
          .where('engine', '=', engine)
          .execute();
      });
    },

    async succeeded(engine) {
      await writeUnsynced(db, (trx) => trx.deleteFrom('engine_rest').where('engine', '=', engine).execute());
    },
  };
}
