import type { Kysely } from 'kysely';
import type { ClientCount, ClientCounts } from '../translation/client-counts.ts';
import { inChunks } from './in-chunks.ts';
import type { Schema } from './schema.ts';
import { writeUnsynced } from './write.ts';

const A_MINUTE_MILLISECONDS = 60_000;

/** Counts that are lost with the machine's power would have been forgotten within a minute. */
export function createClientCounts(db: Kysely<Schema>, now: () => Date): ClientCounts {
  let cleanedAt = 0;

  async function clean(at: Date): Promise<void> {
    if (at.getTime() - cleanedAt < A_MINUTE_MILLISECONDS) return;
    cleanedAt = at.getTime();
    await writeUnsynced(db, (trx) =>
      trx.deleteFrom('client_count').where('until', '<=', at.toISOString()).execute(),
    );
  }

  return {
    async add(counted, counts) {
      const at = now();
      await clean(at);
      const until = new Date(at.getTime() + A_MINUTE_MILLISECONDS).toISOString();
      // In one order, so that two processes do not wait for each other.
      const rows = [...counts]
        .map(([client, count]) => ({ counted, client, count, until }))
        .sort((one, other) => (one.client < other.client ? -1 : 1));
      const sums = new Map<string, ClientCount>();
      for (const chunk of inChunks(rows)) {
        const stored = await writeUnsynced(db, (trx) =>
          trx
            .insertInto('client_count')
            .values(chunk)
            .onConflict((conflict) =>
              conflict.columns(['counted', 'client']).doUpdateSet((eb) => {
                const isOver = eb('client_count.until', '<=', at.toISOString());
                const added = eb('client_count.count', '+', eb.ref('excluded.count'));
                return {
                  count: eb.case().when(isOver).then(eb.ref('excluded.count')).else(added).end(),
                  until: eb
                    .case()
                    .when(isOver)
                    .then(eb.ref('excluded.until'))
                    .else(eb.ref('client_count.until'))
                    .end(),
                };
              }),
            )
            .returning(['client', 'count', 'until'])
            .execute(),
        );
        for (const { client, count, until: end } of stored) sums.set(client, { count, until: new Date(end) });
      }
      return sums;
    },
  };
}
