import { sql, type Kysely, type RawBuilder } from 'kysely';
import { isPostgres } from '../locks.ts';
import { firstWord } from '../../translation/glossary/term-finder.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import type { Schema } from '../schema.ts';
import { readGlossary } from './read-glossary.ts';
import { effectsOf, findEffects, readFinder, type SegmentText, writeEffects } from './segment-effects.ts';

export interface GlossaryEdit {
  readonly pair: LanguagePair;
  /** The source terms that were added, changed or removed. */
  readonly terms: readonly string[];
  /** Whether the pair had entries before. */
  readonly hadEntries: boolean;
}

/** Segments that are read at a time. */
const AT_ONCE = 500;
/** With more first words, all segments are candidates: SQLite would compare each with each word. */
const MOST_PATTERNS = 20;

/**
 * Brings the stored effects up to date after an edit of the glossary, in its transaction.
 * Returns the segments whose effect has changed.
 */
export async function updateEffects(
  trx: Kysely<Schema>,
  { pair, terms, hadEntries }: GlossaryEdit,
): Promise<readonly number[]> {
  const pairs = await readGlossary(trx).pairs();
  const language = languageOf(pair.target);
  const isRegional = pair.target !== language;
  const regions = pairs.filter(
    ({ source, target }) =>
      source === pair.source && target !== pair.target && languageOf(target) === pair.target,
  );
  const changed = new Set<number>();
  // The first entry of a region, and its last: all that its language has is copied, or erased.
  const hasEntries = pairs.some(({ source, target }) => source === pair.source && target === pair.target);
  const isWhole = isRegional && hadEntries !== hasEntries;
  const condition = isWhole || terms.length > MOST_PATTERNS ? sql`true` : mayContain(trx, terms);
  for (const target of [pair.target, ...regions.map((each) => each.target)]) {
    const finder = await readFinder(trx, { source: pair.source, target });
    const wasOwn = target !== pair.target || !isRegional || hadEntries;
    for await (const segments of candidates(trx, pair.source, condition)) {
      const ids = segments.map(({ id }) => id);
      const before = await findEffects(trx, wasOwn ? target : language, ids);
      const after = effectsOf(finder, segments);
      for (const id of ids) if ((before.get(id) ?? '') !== after.get(id)) changed.add(id);
      const isOwn = target !== pair.target || !isRegional || hasEntries;
      await writeEffects(trx, target, isOwn ? after : new Map(ids.map((id) => [id, ''])));
    }
  }
  return [...changed];
}

/** The same for all segments and pairs: for a database that has no effects, or those of old rules. */
export async function updateAllEffects(trx: Kysely<Schema>): Promise<void> {
  await trx.deleteFrom('glossary_effect').execute();
  for (const { source, target } of await readGlossary(trx).pairs()) {
    const finder = await readFinder(trx, { source, target });
    for await (const segments of candidates(trx, source, sql`true`)) {
      await writeEffects(trx, target, effectsOf(finder, segments));
    }
  }
}

/** As in `glossaryTarget`. */
function languageOf(target: string): string {
  return target.split('-', 1)[0]!;
}

/** The segments of all articles that meet the condition. */
async function* candidates(
  trx: Kysely<Schema>,
  sourceLanguage: string,
  condition: RawBuilder<unknown>,
): AsyncGenerator<readonly SegmentText[]> {
  for (let after = 0; ;) {
    const { rows } = await sql<{ readonly segment_id: number }>`
      select distinct segment_id from revision_paragraph
      where segment_id > ${after} order by segment_id limit ${AT_ONCE}`.execute(trx);
    if (rows.length === 0) return;
    after = rows.at(-1)!.segment_id;
    const ids = sql.join(rows.map((row) => row.segment_id));
    const { rows: segments } = await sql<SegmentText>`
      select id, text from segment
      where id in (${ids}) and language = ${sourceLanguage} and ${condition}`.execute(trx);
    if (segments.length > 0) yield segments;
  }
}

/**
 * Whether a text may contain the first word of a term, as `TermFinder` compares it. Too many texts
 * meet the condition, but never too few.
 */
function mayContain(trx: Kysely<Schema>, terms: readonly string[]): RawBuilder<unknown> {
  const like = sql.raw(isPostgres(trx) ? 'ilike' : 'like');
  const patterns = new Set(terms.map((term) => likePattern(firstWord(term))));
  return sql`(${sql.join(
    [...patterns].map((pattern) => sql`text ${like} ${pattern}`),
    sql` or `,
  )})`;
}

/**
 * SQLite's `like` and PostgreSQL's `ilike` ignore the case of ASCII letters. Other letters may match anything; so may
 * k and i, because `K` (the Kelvin sign) and `İ` are not ASCII but become `k` and `i̇` in lower case.
 */
function likePattern(word: string): string {
  return `%${word.replace(/[^a-hjl-z0-9]+/g, '%')}%`;
}
