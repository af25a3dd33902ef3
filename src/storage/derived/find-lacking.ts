import { sql, type Kysely } from 'kysely';
import type { Span } from '../../text/traced-text.ts';
import type { LackingCell, LackingCells } from '../../translation/derived-data.ts';
import { LEXICON_FORMAT } from '../../translation/alignment/lexicon.ts';
import { glossaryTarget } from '../glossary-target.ts';
import { languageOf } from '../language-of.ts';
import { newestLexicon } from '../lexicon/snapshots.ts';
import type { Schema } from '../schema.ts';

interface Query {
  readonly articleId: string;
  /** The most cells. */
  readonly limit: number;
  /** Data by older rules counts as lacking. */
  readonly rules: number;
}

/** See `DerivedData.lacking`. */
export async function findLacking(db: Kysely<Schema>, query: Query): Promise<LackingCells> {
  const article = await db
    .selectFrom('article')
    .select(['version', 'revision'])
    .where('id', '=', query.articleId)
    .executeTakeFirstOrThrow();
  // Before the cells: a lexicon that is stored meanwhile keeps the article pending.
  const lexicon = await newestLexicon(db);
  const everywhere = await lackingIn(db, 'choice', query);
  const left = query.limit - everywhere.length;
  const inContext = left === 0 ? [] : await lackingIn(db, 'context_choice', { ...query, limit: left });
  const cells = [...everywhere, ...inContext].map((row) => toCell(row, article.revision));
  return { version: article.version, lexicon, cells };
}

interface Row {
  readonly revision: number;
  readonly paragraph_id: string;
  readonly source_hash: string;
  readonly language: string;
  readonly text: string;
  readonly html: string | null;
  readonly sentences: string;
  readonly target: string;
  readonly translation_id: number;
  readonly translation: string;
  readonly translation_html: string | null;
  readonly lacks_pair: number;
  readonly lacks_effect: string | null;
  readonly lexicon: number | null;
}

/** The newest lexicon of each pair of languages. */
const NEWEST = sql`(
  select source_language, target_language, max(number) as number from lexicon
  where format = ${sql.lit(LEXICON_FORMAT)} group by source_language, target_language)`;

/** A result by an earlier lexicon, or without one, while there is a newer one. */
const IS_EARLIER = sql`coalesce(derived_pair.lexicon, 0) < coalesce(newest.number, 0)`;

async function lackingIn(
  db: Kysely<Schema>,
  table: 'choice' | 'context_choice',
  { articleId, limit, rules }: Query,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select place.revision, place.paragraph_id, place.source_hash, segment.language, segment.text,
      place.html, place.sentences, shown.target, shown.translation_id,
      translation.text as translation, translation.html as translation_html,
      case when derived_pair.translation_id is null or ${IS_EARLIER} then 1 else 0 end as lacks_pair,
      case when glossary_finding.translation_id is null then glossary_effect.effect end as lacks_effect,
      newest.number as lexicon
    from revision_paragraph as place
    join segment on segment.id = place.segment_id
    join ${sql.table(table)} as shown on shown.segment_id = place.segment_id
    join translation on translation.id = shown.translation_id
    left join derived_pair on derived_pair.translation_id = shown.translation_id
      and derived_pair.source_hash = place.source_hash and derived_pair.rules >= ${rules}
    left join ${NEWEST} as newest
      on newest.source_language = ${languageOf(sql.ref('segment.language'))}
      and newest.target_language = ${languageOf(sql.ref('shown.target'))}
    left join glossary_effect on glossary_effect.segment_id = place.segment_id
      and glossary_effect.target =
        ${glossaryTarget(sql.ref('segment.language'), sql.ref('shown.target'))}
    left join glossary_finding on glossary_finding.translation_id = shown.translation_id
      and glossary_finding.effect = glossary_effect.effect and glossary_finding.rules >= ${rules}
    where place.article_id = ${articleId} and (derived_pair.translation_id is null or ${IS_EARLIER}
      or (glossary_effect.effect is not null and glossary_finding.translation_id is null))
    order by place.revision desc, place.position limit ${limit}`.execute(db);
  return rows;
}

function toCell(row: Row, newestRevision: number): LackingCell {
  return {
    sourceLanguage: row.language,
    targetLanguage: row.target,
    source: {
      text: row.text,
      ...(row.html !== null && { html: row.html }),
      sentences: JSON.parse(row.sentences) as readonly Span[],
    },
    target: { text: row.translation, ...(row.translation_html !== null && { html: row.translation_html }) },
    translationId: row.translation_id,
    sourceHash: row.source_hash,
    lacksPair: row.lacks_pair === 1,
    ...(row.lexicon !== null && { lexicon: row.lexicon }),
    ...(row.lacks_effect !== null && { lacksEffect: row.lacks_effect }),
    ...(row.revision === newestRevision && { paragraph: row.paragraph_id }),
  };
}
