import type { Kysely } from 'kysely';
import type { Lexicons } from '../../translation/lexicons.ts';
import type { Schema } from '../schema.ts';
import { writeUnsynced } from '../write.ts';
import { countLearnable, readMaterial } from './material.ts';
import { newestLexicons, toSnapshot } from './snapshots.ts';
import { storeLexicon } from './store-lexicon.ts';

/** The only lease: one process learns at a time. */
const LEASE = 'lexicon';

export function createLexicons(db: Kysely<Schema>, now: () => Date): Lexicons {
  const after = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  return {
    async newest() {
      const rows = await newestLexicons(db).execute();
      return rows.map(toSnapshot);
    },

    async bytes(number) {
      const row = await db
        .selectFrom('lexicon_bytes')
        .select('bytes')
        .where('number', '=', number)
        .executeTakeFirst();
      return row?.bytes;
    },

    async memoryPosition() {
      const row = await db
        .selectFrom('translation')
        .select(({ fn }) => fn.max<number | null>('id').as('newest'))
        .executeTakeFirst();
      return row?.newest ?? 0;
    },

    learnable: () => countLearnable(db),
    material: (languages, isSelection) => readMaterial(db, languages, isSelection),
    store: (lexicon, seen) => storeLexicon(db, lexicon, { seen, at: now().toISOString() }),

    lease(holder, milliseconds) {
      return writeUnsynced(db, async (trx) => {
        const lease = { name: LEASE, holder, lease_until: after(milliseconds) };
        const taken = await trx
          .insertInto('learning')
          .values(lease)
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet({ holder, lease_until: lease.lease_until })
              .where('learning.lease_until', '<=', now().toISOString()),
          )
          .returning('holder')
          .execute();
        return taken.length > 0;
      });
    },

    async renewLease(holder, milliseconds) {
      await writeUnsynced(db, (trx) =>
        trx
          .updateTable('learning')
          .set({ lease_until: after(milliseconds) })
          .where('holder', '=', holder)
          .execute(),
      );
    },

    async releaseLease(holder) {
      await writeUnsynced(db, (trx) => trx.deleteFrom('learning').where('holder', '=', holder).execute());
    },
  };
}
