import type { Kysely } from 'kysely';
import type { Glossary } from '../../translation/glossary/glossary.ts';
import type { Schema } from '../schema.ts';

/** The part of the glossary that only reads, also within a transaction. */
export function readGlossary(db: Kysely<Schema>): Pick<Glossary, 'version' | 'name' | 'pairs' | 'entries'> {
  return {
    async version() {
      const row = await db.selectFrom('glossary').select('version').executeTakeFirstOrThrow();
      return row.version;
    },
    async name() {
      const row = await db.selectFrom('glossary').select('name').executeTakeFirstOrThrow();
      return row.name;
    },
    pairs: () =>
      db
        .selectFrom('glossary_entry')
        .select(['source_language as source', 'target_language as target'])
        .select((eb) => eb.fn.countAll<number>().as('entries'))
        .groupBy(['source_language', 'target_language'])
        .orderBy('source_language')
        .orderBy('target_language')
        .execute(),
    entries: ({ source, target }) =>
      db
        .selectFrom('glossary_entry')
        .select(['source', 'target'])
        .where('source_language', '=', source)
        .where('target_language', '=', target)
        .orderBy('source')
        .execute(),
  };
}
