import type { Kysely } from 'kysely';
import type { CompletedCell } from '../../translation/derived-data.ts';
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
  await storePairs(trx, completion);
  await storeTerms(trx, completion);
  const { articleId, cells, at } = completion;
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

async function storePairs(trx: Kysely<Schema>, { cells, rules }: Completion): Promise<void> {
  const rows = new Map(
    cells.flatMap(({ cell, pair }) => {
      if (!pair) return [];
      const { translationId: translation_id, sourceHash: source_hash } = cell;
      const row = {
        translation_id,
        source_hash,
        rules,
        sentences: JSON.stringify(pair.sentences),
        alignment: JSON.stringify(pair.alignment),
        findings: JSON.stringify(pair.findings),
      };
      return [[`${translation_id} ${source_hash}`, row]];
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
