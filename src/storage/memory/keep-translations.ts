import type { Insertable, Kysely } from 'kysely';
import { fingerprint } from '../../text/fingerprint.ts';
import type { NeighbourSegments, NewTranslation, Origin } from '../../translation/memory.ts';
import { inChunks } from '../in-chunks.ts';
import { lockSegments } from '../locks.ts';
import type { Schema, TranslationTable } from '../schema.ts';
import { keepSegments } from './segments.ts';

export interface KeptTranslation {
  readonly id: number;
  readonly segment_id: number;
  readonly target: string;
  readonly origin: Origin;
  /** The neighbours this time. */
  readonly context: NeighbourSegments | undefined;
  /** See `NewTranslation`. */
  readonly isForPlace: boolean;
  /** False if it was already stored, perhaps with another context. */
  readonly isNew: boolean;
}

/**
 * Appends the new translations. Returns the stored row of each, in order, and how many were new.
 * Their segments are locked, so what is shown for them can be decided.
 */
export async function keepTranslations(
  trx: Kysely<Schema>,
  translations: readonly NewTranslation[],
  at: string,
): Promise<{ readonly kept: readonly KeptTranslation[]; readonly added: number }> {
  const segments = await keepSegments(
    trx,
    translations.map(({ sourceLanguage, source }) => ({ language: sourceLanguage, text: source })),
  );
  await lockSegments(trx, segments);
  const rows = translations.map((translation, index) => toRow(translation, segments[index]!, at));
  const added = await append(trx, rows);
  const known = await find(
    trx,
    rows.filter((row) => !added.has(nameOf(row))),
  );
  const kept = rows.map((row, index): KeptTranslation => {
    const { segment_id, target, origin } = row;
    const id = added.get(nameOf(row));
    const { context, isForPlace = false } = translations[index]!;
    return {
      id: id ?? known.get(nameOf(row))!,
      segment_id,
      target,
      origin,
      context,
      isForPlace,
      isNew: id !== undefined,
    };
  });
  return { kept, added: added.size };
}

type Row = Insertable<TranslationTable>;
type Ids = ReadonlyMap<string, number>;

function toRow(translation: NewTranslation, segmentId: number, at: string): Row {
  const { target, text, html, origin, provenance, context, glossaryEffect } = translation;
  const { engine, file, editor, formality, acceptedAt, acceptedBy } = provenance;
  // Earlier translations had neither field. Without them, both are left out, so old identities
  // stay.
  const asked = glossaryEffect || formality ? [glossaryEffect, formality] : [];
  // An answer without any glossary is another one than an answer by a glossary without a term for it.
  const unguided = origin === 'machine' && glossaryEffect === undefined ? ['without glossary'] : [];
  const accepted = acceptedAt === undefined ? [] : ['accepted'];
  return {
    segment_id: segmentId,
    target,
    identity: fingerprint(text, html, origin, engine, file, editor, ...asked, ...unguided, ...accepted),
    text,
    html: html ?? null,
    origin,
    engine: engine ?? null,
    model: provenance.model ?? null,
    billed_characters: provenance.billedCharacters ?? null,
    editor: editor ?? null,
    file: file ?? null,
    note: provenance.note ?? null,
    previous_hash: context?.previous ?? null,
    next_hash: context?.next ?? null,
    glossary_effect: glossaryEffect ?? null,
    formality: formality ?? null,
    accepted_by: acceptedBy ?? null,
    accepted_at: acceptedAt ?? null,
    dated: provenance.date,
    created_at: at,
  };
}

const COLUMNS = ['id', 'segment_id', 'target', 'identity'] as const;

/** A second translation with the same name adds nothing. */
function nameOf(row: Pick<Row, 'segment_id' | 'target' | 'identity'>): string {
  return `${row.segment_id} ${row.identity} ${row.target}`;
}

async function append(trx: Kysely<Schema>, rows: readonly Row[]): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const chunk of inChunks(rows)) {
    const added = await trx
      .insertInto('translation')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['segment_id', 'target', 'identity']).doNothing())
      .returning(COLUMNS)
      .execute();
    for (const row of added) ids.set(nameOf(row), row.id);
  }
  return ids;
}

async function find(trx: Kysely<Schema>, rows: readonly Row[]): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const chunk of inChunks(rows)) {
    const found = await trx
      .selectFrom('translation')
      .select(COLUMNS)
      .where('segment_id', 'in', [...new Set(chunk.map((row) => row.segment_id))])
      .where('identity', 'in', [...new Set(chunk.map((row) => row.identity))])
      .execute();
    for (const row of found) ids.set(nameOf(row), row.id);
  }
  return ids;
}
