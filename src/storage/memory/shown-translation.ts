import type { Kysely } from 'kysely';
import type { NeighbourSegments, Origin } from '../../translation/memory.ts';
import { inChunks } from '../in-chunks.ts';
import type { Schema } from '../schema.ts';
import { toContext } from './translation-columns.ts';

/** The translation that is shown for a segment in one language, and those in certain contexts. */
export interface Shown {
  readonly id: number;
  readonly segment_id: number;
  readonly target: string;
  readonly origin: Origin;
  readonly inContext: InContext;
  /** Whether the translation's own row already says all that `inContext` says. */
  readonly saysItself: boolean;
}

/** The keys are from `contextKey`. */
export type InContext = ReadonlyMap<string, Placed>;

interface Placed {
  readonly context: NeighbourSegments;
  readonly id: number;
}

/** Fingerprints contain no space. */
function contextKey({ previous = '', next = '' }: NeighbourSegments): string {
  return `${previous} ${next}`;
}

export function placeOf({ segment_id, target }: Pick<Shown, 'segment_id' | 'target'>): string {
  return `${segment_id} ${target}`;
}

/** The keys of the result are from `placeOf`. */
export async function loadShown(
  trx: Kysely<Schema>,
  wanted: readonly { readonly segment_id: number }[],
): Promise<ReadonlyMap<string, Shown>> {
  const shown = new Map<string, Shown>();
  const several: number[] = [];
  for (const chunk of inChunks([...new Set(wanted.map((each) => each.segment_id))])) {
    const rows = await trx
      .selectFrom('choice')
      .innerJoin('translation', 'translation.id', 'choice.translation_id')
      .select([
        'choice.segment_id',
        'choice.target',
        'choice.in_context',
        'translation.id',
        'translation.origin',
      ])
      .select(['translation.previous_hash', 'translation.next_hash'])
      .where('choice.segment_id', 'in', chunk)
      .execute();
    for (const { in_context, previous_hash, next_hash, ...row } of rows) {
      const context = toContext({ previous_hash, next_hash });
      shown.set(placeOf(row), { ...row, inContext: inOne(context, row.id), saysItself: in_context === 0 });
      if (in_context !== 0) several.push(row.segment_id);
    }
  }
  const stored = await loadInContext(trx, several);
  for (const [place, inContext] of stored) {
    const found = shown.get(place);
    if (found && !found.saysItself) shown.set(place, { ...found, inContext });
  }
  return shown;
}

/** A translation without a context belongs to no place. */
export function inOne(context: NeighbourSegments | undefined, id: number): InContext {
  if (context?.previous === undefined && context?.next === undefined) return new Map();
  return new Map([[contextKey(context), { context, id }]]);
}

async function loadInContext(
  trx: Kysely<Schema>,
  segments: readonly number[],
): Promise<ReadonlyMap<string, InContext>> {
  const found = new Map<string, Map<string, Placed>>();
  for (const chunk of inChunks(segments)) {
    const rows = await trx
      .selectFrom('context_choice')
      .selectAll()
      .where('segment_id', 'in', chunk)
      .execute();
    for (const row of rows) {
      const context = toContext({
        previous_hash: row.previous_hash || null,
        next_hash: row.next_hash || null,
      });
      const places = found.get(placeOf(row)) ?? new Map<string, Placed>();
      found.set(placeOf(row), places.set(contextKey(context), { context, id: row.translation_id }));
    }
  }
  return found;
}

/** @param before what was shown before; its contexts are removed */
export async function storeShown(
  trx: Kysely<Schema>,
  shown: readonly Shown[],
  before: ReadonlyMap<string, Shown>,
): Promise<void> {
  await storeShownEverywhere(trx, shown);
  for (const each of shown) {
    const { segment_id, target, inContext } = each;
    if (before.get(placeOf(each))?.saysItself === false) {
      await trx
        .deleteFrom('context_choice')
        .where('segment_id', '=', segment_id)
        .where('target', '=', target)
        .execute();
    }
    if (each.saysItself) continue;
    const rows = [...inContext.values()].map(({ context, id }) => ({
      segment_id,
      target,
      previous_hash: context.previous ?? '',
      next_hash: context.next ?? '',
      translation_id: id,
    }));
    for (const chunk of inChunks(rows)) await trx.insertInto('context_choice').values(chunk).execute();
  }
}

async function storeShownEverywhere(trx: Kysely<Schema>, shown: readonly Shown[]): Promise<void> {
  const rows = shown.map(({ segment_id, target, id, saysItself }) => ({
    segment_id,
    target,
    translation_id: id,
    in_context: saysItself ? 0 : 1,
  }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('choice')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['segment_id', 'target']).doUpdateSet((eb) => ({
          translation_id: eb.ref('excluded.translation_id'),
          in_context: eb.ref('excluded.in_context'),
        })),
      )
      .execute();
  }
}
