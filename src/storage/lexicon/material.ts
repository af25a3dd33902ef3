import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { LearningPair } from '../../translation/alignment/learning-pair.ts';
import type { Learnable, LexiconLanguages } from '../../translation/lexicons.ts';
import { languageOf } from '../language-of.ts';
import { isOpen } from '../open-segments.ts';
import { readableBy } from '../readable-by.ts';
import type { Schema } from '../schema.ts';

/** Segments that are looked at by one statement: some 10 ms, in which a process on SQLite does nothing else. */
const AT_ONCE = 500;
/** Code points. The words of longer texts say little about each other. */
const LONGEST_TEXT = 2_000;

/** People's and imported translations count more than machine text. */
const WEIGHT_OF_PEOPLE = 3;
const WEIGHT_OF_MACHINES = 1;

/** What anyone may read, and what needs a translation. */
const IS_LEARNABLE = sql`segment.language_free = 0
  and length(segment.text) <= ${sql.lit(LONGEST_TEXT)}
  and length(translation.text) <= ${sql.lit(LONGEST_TEXT)}
  and ${sql.raw(isOpen('segment.id'))}`;

const SHOWN = sql`segment
  join choice on choice.segment_id = segment.id
  join translation on translation.id = choice.translation_id`;

const IS_MACHINE_TEXT = sql`(translation.origin = 'machine' and translation.accepted_at is null)`;

/** See `Lexicons.learnable`. */
export async function* countLearnable(db: Kysely<Schema>): AsyncGenerator<readonly Learnable[]> {
  const { rows: ends } = await sql<{ readonly last: number | null }>`
    select max(id) as last from segment`.execute(db);
  const last = ends[0]!.last ?? 0;
  for (let after = 0; after < last; after += AT_ONCE) {
    const { rows } = await sql<{ readonly source: string; readonly target: string; readonly pairs: number }>`
      select ${languageOf(sql.ref('segment.language'))} as source,
        ${languageOf(sql.ref('choice.target'))} as target, count(*) as pairs
      from ${SHOWN}
      where segment.id > ${after} and segment.id <= ${after + AT_ONCE} and ${IS_LEARNABLE}
      group by 1, 2`.execute(db);
    yield rows.map(({ source, target, pairs }) => ({ languages: { source, target }, pairs }));
  }
}

interface Row {
  readonly segment_id: number;
  readonly source: string;
  readonly target: string;
  readonly is_machine_text: number;
}

/**
 * See `Lexicons.material`. The order is that of the hashes of the segments, because ids may be others
 * on another database; it mixes the articles, so that a part of the memory is a fair sample.
 */
export async function* readMaterial(
  db: Kysely<Schema>,
  languages: LexiconLanguages,
  isSelection: boolean,
): AsyncGenerator<readonly LearningPair[]> {
  const parts = isSelection ? [sql`not ${IS_MACHINE_TEXT}`, IS_MACHINE_TEXT] : [sql`true`];
  /** An imported text that no article has is an origin of its own. */
  let withoutArticle = 0;
  for (const part of parts) {
    for await (const rows of rowsOf(db, languages, part)) {
      const origins = new Map(await articlesOf(db, rows));
      for (const { segment_id } of rows)
        if (!origins.has(segment_id)) origins.set(segment_id, [--withoutArticle]);
      yield rows.map(({ segment_id, source, target, is_machine_text }) => ({
        source,
        target,
        weight: is_machine_text ? WEIGHT_OF_MACHINES : WEIGHT_OF_PEOPLE,
        origins: origins.get(segment_id)!,
      }));
    }
  }
}

async function* rowsOf(
  db: Kysely<Schema>,
  { source, target }: LexiconLanguages,
  part: RawBuilder<unknown>,
): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const end = await endOfBatch(db, after);
    const { rows } = await sql<Row>`
      select segment.id as segment_id, segment.text as source, translation.text as target,
        case when ${IS_MACHINE_TEXT} then 1 else 0 end as is_machine_text
      from ${SHOWN}
      where segment.hash > ${after} ${end === undefined ? sql`` : sql`and segment.hash <= ${end}`}
        and ${languageOf(sql.ref('segment.language'))} = ${source}
        and ${languageOf(sql.ref('choice.target'))} = ${target}
        and ${part} and ${IS_LEARNABLE}
      order by segment.hash, choice.target`.execute(db);
    yield rows;
    if (end === undefined) return;
    after = end;
  }
}

/** `undefined` for the last batch. */
async function endOfBatch(db: Kysely<Schema>, after: string): Promise<string | undefined> {
  const { rows } = await sql<{ readonly hash: string }>`
    select hash from segment where hash > ${after} order by hash limit 1 offset ${AT_ONCE - 1}`.execute(db);
  return rows[0]?.hash;
}

/**
 * The first and the last of the articles that have each segment, in any revision: a word pair needs
 * two different ones.
 */
async function articlesOf(
  db: Kysely<Schema>,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (rows.length === 0) return new Map();
  const segments = sql.join([...new Set(rows.map((row) => row.segment_id))]);
  const isOfAnyone = sql.raw(readableBy('anyone'));
  const places = await sql<{ readonly segment_id: number; readonly first: number; readonly last: number }>`
    select place.segment_id, min(article.number) as first, max(article.number) as last
    from (
      select segment_id, article_id from revision_paragraph where segment_id in (${segments})
      union select segment_id, article_id from article_title where segment_id in (${segments})
    ) as place
    join article on article.id = place.article_id
    where ${isOfAnyone} group by place.segment_id`.execute(db);
  return new Map(
    places.rows.map(({ segment_id, first, last }) => [segment_id, first === last ? [first] : [first, last]]),
  );
}
