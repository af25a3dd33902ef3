import { sql, type Kysely } from 'kysely';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

/**
 * `search_pending`: the article's words changed, so they are to be indexed. `derive_pending`: one of
 * its cells may lack derived data.
 */
type PendingTable = 'search_pending' | 'derive_pending';

export async function markPending(
  trx: Kysely<Schema>,
  tables: readonly PendingTable[],
  articleIds: readonly string[],
): Promise<void> {
  for (const table of tables) {
    for (const chunk of inChunks(articleIds)) {
      await sql`
        insert into ${sql.table(table)} (article_number)
        select number from article where id in (${sql.join(chunk)}) order by number
        on conflict do nothing`.execute(trx);
    }
  }
}
