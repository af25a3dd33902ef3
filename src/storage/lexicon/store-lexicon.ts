import { sql, type Kysely } from 'kysely';
import { LEXICON_FORMAT } from '../../translation/alignment/lexicon.ts';
import type { LexiconLanguages, NewLexicon, StoredLexicon } from '../../translation/lexicons.ts';
import { languageOf } from '../language-of.ts';
import { lockName } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { write } from '../write.ts';
import { lexiconHash, NEWEST_LEXICON, newestLexicons, toSnapshot } from './snapshots.ts';

interface Storing {
  /** The number of the newest one when the learning began; 0 for none. */
  readonly seen: number;
  readonly at: string;
}

/** See `Lexicons.store`. */
export function storeLexicon(
  db: Kysely<Schema>,
  { languages, pairs, known, bytes }: NewLexicon,
  { seen, at }: Storing,
): Promise<StoredLexicon | undefined> {
  const sha256 = lexiconHash(bytes);
  return write(db, async (trx) => {
    await lockName(trx, NEWEST_LEXICON);
    const newest = await newestLexicons(trx)
      .where('source_language', '=', languages.source)
      .where('target_language', '=', languages.target)
      .executeTakeFirst();
    if ((newest?.number ?? 0) !== seen) return undefined;
    if (newest?.sha256 === sha256 && (await isWhole(trx, newest)))
      return { snapshot: toSnapshot(newest), isNew: false, articles: 0 };
    const row = await trx
      .insertInto('lexicon')
      .values({
        source_language: languages.source,
        target_language: languages.target,
        learned_at: at,
        pairs,
        known,
        format: LEXICON_FORMAT,
        size: bytes.length,
        sha256,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await trx.insertInto('lexicon_bytes').values({ number: row.number, bytes }).execute();
    await removeOlderBytes(trx, languages, row.number);
    return { snapshot: toSnapshot(row), isNew: true, articles: await markArticles(trx, languages) };
  });
}

/** Its bytes may be damaged or lost. */
async function isWhole(
  trx: Kysely<Schema>,
  { number, sha256 }: { readonly number: number; readonly sha256: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('lexicon_bytes')
    .select('bytes')
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined && lexiconHash(row.bytes) === sha256;
}

/** Nothing is computed with them any more. */
async function removeOlderBytes(
  trx: Kysely<Schema>,
  { source, target }: LexiconLanguages,
  number: number,
): Promise<void> {
  await trx
    .deleteFrom('lexicon_bytes')
    .where('number', 'in', (eb) =>
      eb
        .selectFrom('lexicon')
        .select('number')
        .where('source_language', '=', source)
        .where('target_language', '=', target)
        .where('number', '<', number),
    )
    .execute();
}

/** Those that may show a translation of these languages in any revision. Returns how many. */
async function markArticles(trx: Kysely<Schema>, { source }: LexiconLanguages): Promise<number> {
  const ofLanguage = sql`deleted_at is null and ${languageOf(sql.ref('source_language'))} = ${source}`;
  await sql`
    insert into derive_pending (article_number)
    select number from article where ${ofLanguage} order by number
    on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from article where ${ofLanguage}`.execute(trx);
  return rows[0]!.count;
}
