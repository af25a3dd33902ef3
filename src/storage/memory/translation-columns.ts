import type { NeighbourSegments, Provenance } from '../../translation/memory.ts';
import type { TranslationRow } from '../schema.ts';

/** The columns that every reader of a translation needs. */
export const translationColumns = [
  'translation.text',
  'translation.html',
  'translation.origin',
  'translation.engine',
  'translation.model',
  'translation.billed_characters',
  'translation.editor',
  'translation.file',
  'translation.note',
  'translation.previous_hash',
  'translation.next_hash',
  'translation.glossary_effect',
  'translation.formality',
  'translation.accepted_by',
  'translation.accepted_at',
  'translation.dated',
] as const;

export type TranslationColumns = Omit<
  TranslationRow,
  'id' | 'segment_id' | 'target' | 'identity' | 'created_at'
>;

/** The part of a translation that every reader gets in the same form. */
export function toWording(row: TranslationColumns) {
  return {
    text: row.text,
    ...(row.html !== null && { html: row.html }),
    origin: row.origin,
    provenance: toProvenance(row),
    context: toContext(row),
    ...(row.glossary_effect !== null && { glossaryEffect: row.glossary_effect }),
  };
}

function toProvenance(row: TranslationColumns): Provenance {
  return {
    date: row.dated,
    ...(row.engine !== null && { engine: row.engine }),
    ...(row.model !== null && { model: row.model }),
    ...(row.billed_characters !== null && { billedCharacters: row.billed_characters }),
    ...(row.formality !== null && { formality: row.formality }),
    ...(row.editor !== null && { editor: row.editor }),
    ...(row.file !== null && { file: row.file }),
    ...(row.note !== null && { note: row.note }),
    ...(row.accepted_by !== null && { acceptedBy: row.accepted_by }),
    ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
  };
}

export function toContext(row: Pick<TranslationColumns, 'previous_hash' | 'next_hash'>): NeighbourSegments {
  return {
    ...(row.previous_hash !== null && { previous: row.previous_hash }),
    ...(row.next_hash !== null && { next: row.next_hash }),
  };
}
