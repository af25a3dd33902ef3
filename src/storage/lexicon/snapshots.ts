import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { LEXICON_FORMAT } from '../../translation/alignment/lexicon.ts';
import type { LexiconSnapshot } from '../../translation/lexicons.ts';
import type { LexiconTable, Schema } from '../schema.ts';

/** For `lockName`: no lexicon is stored until the end of the transaction. */
export const NEWEST_LEXICON = 'newest lexicon';

/** Of each pair of languages, in the present format. */
export function newestLexicons(db: Kysely<Schema>) {
  return db
    .selectFrom('lexicon')
    .selectAll()
    .where('number', 'in', (eb) =>
      eb
        .selectFrom('lexicon as each')
        .select(({ fn }) => fn.max('each.number').as('number'))
        .where('each.format', '=', LEXICON_FORMAT)
        .groupBy(['each.source_language', 'each.target_language']),
    )
    .orderBy('source_language')
    .orderBy('target_language');
}

export function toSnapshot(row: Selectable<LexiconTable>): LexiconSnapshot {
  return {
    number: row.number,
    languages: { source: row.source_language, target: row.target_language },
    learnedAt: row.learned_at,
    pairs: row.pairs,
    known: row.known,
    size: row.size,
    sha256: row.sha256,
  };
}

export function lexiconHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The number of the newest one of all languages and formats; 0 for none. */
export async function newestLexicon(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('lexicon')
    .select(({ fn }) => fn.max<number | null>('number').as('newest'))
    .executeTakeFirst();
  return row?.newest ?? 0;
}
