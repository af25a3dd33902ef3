import type { Kysely } from 'kysely';
import { Problem } from '../../problem.ts';
import type { GlossaryChange, GlossaryEntry, LanguagePair } from '../../translation/glossary/glossary.ts';
import { raiseVersionsWithSegments } from '../changes/change-log.ts';
import { markPending } from '../changes/mark-pending.ts';
import { recountColumns } from '../changes/recount-columns.ts';
import { inChunks } from '../in-chunks.ts';
import { lockGlossary } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { readGlossary } from './read-glossary.ts';
import { updateEffects } from './update-effects.ts';

export interface Edit {
  readonly put: readonly GlossaryEntry[];
  /** Source terms. */
  readonly removed: readonly string[];
}

export interface EditedPair {
  readonly pair: LanguagePair;
  /** See `Glossary.replace`. */
  readonly ifVersion?: number | undefined;
  readonly at: string;
}

/**
 * Edits the entries of a pair, and everything that they change in articles. The text and the words
 * of an article stay the same, so its `updated_at` and its place in the search index do too.
 * @throws Problem `glossary-changed`
 */
export async function changeGlossary(
  trx: Kysely<Schema>,
  { pair, ifVersion, at }: EditedPair,
  decide: (before: ReadonlyMap<string, string>) => Edit,
): Promise<GlossaryChange> {
  await lockGlossary(trx, 'change');
  const glossary = readGlossary(trx);
  const version = await glossary.version();
  if (ifVersion !== undefined && ifVersion !== version) throw new Problem('glossary-changed', { ...pair });
  const before = new Map((await glossary.entries(pair)).map(({ source, target }) => [source, target]));
  const { put, removed } = decide(before);
  const added = put.filter(({ source }) => !before.has(source));
  const changed = put.filter(({ source, target }) => before.has(source) && before.get(source) !== target);
  const terms = [...added.map(({ source }) => source), ...changed.map(({ source }) => source), ...removed];
  if (terms.length > 0) {
    await erase(trx, pair, removed);
    await write(trx, pair, [...added, ...changed]);
    await trx
      .updateTable('glossary')
      .set({ version: version + 1 })
      .execute();
    const segments = await updateEffects(trx, { pair, terms, hadEntries: before.size > 0 });
    const articleIds = await raiseVersionsWithSegments(trx, segments, at);
    await recountColumns(trx, articleIds);
    await markPending(trx, ['derive_pending'], articleIds);
  }
  return { added: added.length, changed: changed.length, removed: removed.length };
}

async function erase(trx: Kysely<Schema>, pair: LanguagePair, sources: readonly string[]): Promise<void> {
  for (const chunk of inChunks(sources)) {
    await trx
      .deleteFrom('glossary_entry')
      .where('source_language', '=', pair.source)
      .where('target_language', '=', pair.target)
      .where('source', 'in', chunk)
      .execute();
  }
}

async function write(
  trx: Kysely<Schema>,
  pair: LanguagePair,
  entries: readonly GlossaryEntry[],
): Promise<void> {
  const rows = entries.map(({ source, target }) => ({
    source_language: pair.source,
    target_language: pair.target,
    source,
    target,
  }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('glossary_entry')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['source_language', 'target_language', 'source'])
          .doUpdateSet((eb) => ({ target: eb.ref('excluded.target') })),
      )
      .execute();
  }
}
