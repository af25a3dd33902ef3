import { sql, type Kysely } from 'kysely';
import { RULES_VERSION } from '../../translation/checks/rules-version.ts';
import { recountColumns } from '../changes/recount-columns.ts';
import { updateAllEffects } from '../glossary/update-effects.ts';
import { inChunks } from '../in-chunks.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';

/**
 * Call it after the migrations. After an upgrade with new rules, every article may lack derived
 * data; lists and effects are brought up to date at once, because nothing else would do it.
 */
export async function fillDerived(db: Kysely<Schema>): Promise<void> {
  const isNew = async (trx: Kysely<Schema>) => {
    const { rules } = await trx.selectFrom('derived_rules').select('rules').executeTakeFirstOrThrow();
    return rules < RULES_VERSION;
  };
  if (!(await isNew(db))) return;
  await write(db, async (trx) => {
    await lockName(trx, 'fill derived data');
    if (!(await isNew(trx))) return;
    await updateAllEffects(trx);
    const articles = await trx.selectFrom('article').select('id').where('deleted_at', 'is', null).execute();
    for (const chunk of inChunks(articles)) {
      await recountColumns(
        trx,
        chunk.map((article) => article.id),
      );
    }
    await sql`
      insert into derive_pending (article_number)
      select number from article where deleted_at is null
      on conflict do nothing`.execute(trx);
    await trx.updateTable('derived_rules').set({ rules: RULES_VERSION }).execute();
  });
}
