import type { Kysely } from 'kysely';
import { createTermFinder, readNamed, type TermFinder } from '../../translation/glossary/term-finder.ts';
import type { LanguagePair } from '../../translation/glossary/glossary.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';
import { readGlossary } from './read-glossary.ts';

export interface SegmentText {
  readonly id: number;
  readonly text: string;
}

export type AddEffects = (
  trx: Kysely<Schema>,
  sourceLanguage: string,
  segments: readonly SegmentText[],
) => Promise<void>;

/**
 * Stores the glossary effects of segments that no article had before, for every pair with entries.
 * Call it in the transaction that adds their revision.
 */
export function createAddEffects(): AddEffects {
  /** Building a finder of a large glossary takes longer than using it. */
  const finders = new Map<string, TermFinder>();
  let version: number | undefined;
  return async (trx, sourceLanguage, segments) => {
    if (segments.length === 0) return;
    const glossary = readGlossary(trx);
    const present = await glossary.version();
    if (present !== version) finders.clear();
    version = present;
    for (const pair of await glossary.pairs()) {
      if (pair.source !== sourceLanguage) continue;
      const finder = finders.get(pair.target) ?? (await readFinder(trx, pair));
      finders.set(pair.target, finder);
      await writeEffects(trx, pair.target, effectsOf(finder, segments));
    }
  };
}

export async function readFinder(trx: Kysely<Schema>, pair: LanguagePair): Promise<TermFinder> {
  return createTermFinder(await readNamed(readGlossary(trx), pair));
}

/** By segment; `''` for a segment without any term. */
export function effectsOf(finder: TermFinder, segments: readonly SegmentText[]): ReadonlyMap<number, string> {
  return new Map(segments.map(({ id, text }) => [id, finder.effect(text)]));
}

export async function writeEffects(
  trx: Kysely<Schema>,
  target: string,
  effects: ReadonlyMap<number, string>,
): Promise<void> {
  for (const chunk of inChunks([...effects])) {
    const ids = chunk.map(([id]) => id);
    await trx
      .deleteFrom('glossary_effect')
      .where('segment_id', 'in', ids)
      .where('target', '=', target)
      .execute();
    const rows = chunk.flatMap(([segment_id, effect]) =>
      effect === '' ? [] : [{ segment_id, target, effect }],
    );
    if (rows.length > 0) await trx.insertInto('glossary_effect').values(rows).execute();
  }
}

export async function findEffects(
  trx: Kysely<Schema>,
  target: string,
  segments: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const effects = new Map<number, string>();
  for (const chunk of inChunks(segments)) {
    const rows = await trx
      .selectFrom('glossary_effect')
      .select(['segment_id', 'effect'])
      .where('segment_id', 'in', chunk)
      .where('target', '=', target)
      .execute();
    for (const { segment_id, effect } of rows) effects.set(segment_id, effect);
  }
  return effects;
}
