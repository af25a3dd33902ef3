import { sql, type Kysely } from 'kysely';
import type { Span } from '../../text/traced-text.ts';
import type { Finding } from '../../translation/checks/finding.ts';
import { RULES_VERSION } from '../../translation/checks/rules-version.ts';
import type { DerivedCell, StoredPair } from '../../translation/derived-data.ts';
import type { SentencePair } from '../../translation/alignment/align-sentences.ts';
import { glossaryTarget } from '../glossary-target.ts';
import type { Schema } from '../schema.ts';

interface Row {
  readonly position: number;
  readonly translation_id: number | null;
  readonly sentences: string | null;
  readonly alignment: string | null;
  readonly findings: string | null;
  readonly effect: string | null;
  readonly terms: string | null;
  /** Of the pair and of the terms, whichever is older. */
  readonly rules: number | null;
}

/** See `DerivedData.column`. Every page uses this look-up, so it is one statement. */
export async function readColumn(
  db: Kysely<Schema>,
  articleId: string,
  revision: number,
  target: string,
): Promise<readonly ReadonlyMap<number, DerivedCell>[]> {
  const { rows } = await sql<Row>`
    ${cellsOf('choice', { articleId, revision, target })}
    union all
    ${cellsOf('context_choice', { articleId, revision, target })}`.execute(db);
  const column: Map<number, DerivedCell>[] = [];
  for (const row of rows) {
    const cells = (column[row.position - 1] ??= new Map<number, DerivedCell>());
    const pair = toPair(row);
    cells.set(row.translation_id!, { ...(pair && { pair }), effect: row.effect ?? '' });
  }
  return column;
}

function cellsOf(
  table: 'choice' | 'context_choice',
  {
    articleId,
    revision,
    target,
  }: { readonly articleId: string; readonly revision: number; readonly target: string },
) {
  return sql`
    select place.position, shown.translation_id, derived_pair.sentences, derived_pair.alignment,
      derived_pair.findings, glossary_effect.effect, glossary_finding.findings as terms,
      case when glossary_finding.rules < derived_pair.rules then glossary_finding.rules
        else derived_pair.rules end as rules
    from revision_paragraph as place
    join ${sql.table(table)} as shown
      on shown.segment_id = place.segment_id and shown.target = ${target}
    left join derived_pair on derived_pair.translation_id = shown.translation_id
      and derived_pair.source_hash = place.source_hash
    left join glossary_effect on glossary_effect.segment_id = place.segment_id
      and glossary_effect.target = (
        select ${glossaryTarget(sql.ref('source.language'), sql.val(target))}
        from segment as source where source.id = place.segment_id)
    left join glossary_finding on glossary_finding.translation_id = shown.translation_id
      and glossary_finding.effect = glossary_effect.effect
    where place.article_id = ${articleId} and place.revision = ${revision}`;
}

/** `undefined` if a part was never computed. */
function toPair({ sentences, alignment, findings, effect, terms, rules }: Row): StoredPair | undefined {
  if (sentences === null || alignment === null || findings === null) return undefined;
  if (effect !== null && terms === null) return undefined;
  const own = JSON.parse(findings) as readonly Finding[];
  return {
    sentences: JSON.parse(sentences) as readonly Span[],
    alignment: JSON.parse(alignment) as readonly SentencePair[],
    findings: terms === null ? own : withTerms(own, JSON.parse(terms) as readonly Finding[]),
    ...(rules! < RULES_VERSION && { isOld: true }),
  };
}

/** In the order of the checks: what concerns the markup comes last. */
function withTerms(findings: readonly Finding[], terms: readonly Finding[]): readonly Finding[] {
  const isOfText = ({ kind }: Finding) => kind !== 'tags';
  return [...findings.filter(isOfText), ...terms, ...findings.filter((finding) => !isOfText(finding))];
}
