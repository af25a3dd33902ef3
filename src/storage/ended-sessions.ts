import type { Kysely } from 'kysely';
import type { EndedSessions } from '../translation/ended-sessions.ts';
import type { Schema } from './schema.ts';
import { write } from './write.ts';

export function createEndedSessions(db: Kysely<Schema>, now: () => Date): EndedSessions {
  return {
    async add(session, until) {
      await write(db, async (trx) => {
        // Those are over in any case, so the table stays small.
        await trx.deleteFrom('ended_session').where('until', '<', now().toISOString()).execute();
        await trx
          .insertInto('ended_session')
          .values({ session, until: until.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
    async has(session) {
      const found = db.selectFrom('ended_session').select('session').where('session', '=', session);
      return (await found.executeTakeFirst()) !== undefined;
    },
  };
}
