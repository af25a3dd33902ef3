import type { Kysely } from 'kysely';
import type { CompletedCell, DerivedPair, LackingCell } from '../../translation/derived-data.ts';
import { logCompletions } from '../changes/change-log.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';

interface Completion {
  readonly articleId: string;
  readonly cells: readonly CompletedCell[];
  readonly rules: number;
  readonly at: string;
}

/** See `DerivedData.complete`. */
export async function completeCells(trx: Kysely<Schema>, completion: Completion): Promise<void> {
  const { articleId, at } = completion;
  const cells = await findChanged(trx, completion);
  await storePairs(trx, completion);
  await storeTerms(trx, completion);
  if (cells.length === 0) return;
  const paragraphs = new Map<string, Set<string>>();
  for (const { cell } of cells) {
    if (cell.paragraph === undefined) continue;
    const ofTarget = paragraphs.get(cell.targetLanguage) ?? new Set();
    paragraphs.set(cell.targetLanguage, ofTarget.add(cell.paragraph));
  }
  const own = [...paragraphs].map(([target, ids]) => ({
    articleId,
    kind: 'translation' as const,
    target,
    paragraphs: [...ids],
  }));
  await logCompletions(trx, { articleId, own, shown: await shownBy(trx, cells) }, at);
}

async function shownBy(trx: Kysely<Schema>, cells: readonly CompletedCell[]) {
  const shown: { readonly segment_id: number; readonly target: string }[] = [];
  for (const chunk of inChunks([...new Set(cells.map(({ cell }) => cell.translationId))])) {
    const rows = trx.selectFrom('translation').select(['segment_id', 'target']).where('id', 'in', chunk);
    shown.push(...(await rows.execute()));
  }
  return shown;
}

/** Those whose data is new, or another than an earlier lexicon gave. */
async function findChanged(
  trx: Kysely<Schema>,
  { cells, rules }: Completion,
): Promise<readonly CompletedCell[]> {
  const shown = new Map<string, PairColumns>();
  const renewed = cells.flatMap(({ cell, pair }) => (pair ? [cell.translationId] : []));
  for (const chunk of inChunks([...new Set(renewed)])) {
    const rows = await trx
      .selectFrom('derived_pair')
      .select(['translation_id', 'source_hash', 'sentences', 'alignment', 'findings'])
      .where('translation_id', 'in', chunk)
      // Alignment and findings by older rules are not shown.
      .where('rules', '>=', rules)
      .execute();
    for (const { translation_id, source_hash, ...columns } of rows)
      shown.set(`${translation_id} ${source_hash}`, columns);
  }
  return cells.filter(({ cell, pair, terms }) => {
    const before = shown.get(nameOf(cell));
    return terms !== undefined || !pair || !before || !isSame(before, toColumns(pair));
  });
}

type PairColumns = ReturnType<typeof toColumns>;

function toColumns({ sentences, alignment, findings }: DerivedPair) {
  return {
    sentences: JSON.stringify(sentences),
    alignment: JSON.stringify(alignment),
    findings: JSON.stringify(findings),
  };
}

function isSame(a: PairColumns, b: PairColumns): boolean {
  return a.sentences === b.sentences && a.alignment === b.alignment && a.findings === b.findings;
}

function nameOf({ translationId, sourceHash }: LackingCell): string {
  return `${translationId} ${sourceHash}`;
}

async function storePairs(trx: Kysely<Schema>, { cells, rules }: Completion): Promise<void> {
  const rows = new Map(
    cells.flatMap(({ cell, pair }) => {
      if (!pair) return [];
      const { translationId: translation_id, sourceHash: source_hash } = cell;
      const lexicon = cell.lexicon ?? null;
      return [[nameOf(cell), { translation_id, source_hash, rules, ...toColumns(pair), lexicon }]];
    }),
  );
  for (const chunk of inChunks([...rows.values()])) {
    await trx
      .insertInto('derived_pair')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['translation_id', 'source_hash']).doUpdateSet((eb) => ({
          rules: eb.ref('excluded.rules'),
          sentences: eb.ref('excluded.sentences'),
          alignment: eb.ref('excluded.alignment'),
          findings: eb.ref('excluded.findings'),
          lexicon: eb.ref('excluded.lexicon'),
        })),
      )
      .execute();
  }
}

async function storeTerms(trx: Kysely<Schema>, { cells, rules }: Completion): Promise<void> {
  const rows = new Map(
    cells.flatMap(({ cell, terms }) => {
      if (!terms || cell.lacksEffect === undefined) return [];
      const { translationId: translation_id, lacksEffect: effect } = cell;
      return [[translation_id, { translation_id, effect, rules, findings: JSON.stringify(terms) }]];
    }),
  );
  for (const chunk of inChunks([...rows.values()])) {
    await trx
      .insertInto('glossary_finding')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['translation_id', 'effect']).doUpdateSet((eb) => ({
          rules: eb.ref('excluded.rules'),
          findings: eb.ref('excluded.findings'),
        })),
      )
      .execute();
  }
}
