import type { Kysely } from 'kysely';
import { ALIVE_MILLISECONDS, type Processes } from '../../translation/processes.ts';
import type { Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';

export function createProcesses(db: Kysely<Schema>, now: () => Date): Processes {
  const deadline = () => new Date(now().getTime() - ALIVE_MILLISECONDS).toISOString();
  return {
    beat(id, kind) {
      return writeUnsynced(db, async (trx) => {
        const seen_at = now().toISOString();
        await trx
          .insertInto('process')
          .values({ id, kind, seen_at })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at }))
          .execute();
        await trx.deleteFrom('process').where('seen_at', '<', deadline()).execute();
      });
    },

    async leave(id) {
      await writeUnsynced(db, (trx) => trx.deleteFrom('process').where('id', '=', id).execute());
    },

    async count() {
      const rows = await db
        .selectFrom('process')
        .select('kind')
        .select(({ fn }) => fn.countAll<number | string>().as('processes'))
        .where('seen_at', '>=', deadline())
        .groupBy('kind')
        .execute();
      const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.processes ?? 0);
      return { web: of('web'), worker: of('worker') };
    },
  };
}
