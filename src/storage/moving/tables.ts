import type { Schema } from '../schema.ts';

export type TableName = keyof Schema;

interface CopiedTable {
  /** The columns of the primary key; empty for a table of one row. */
  readonly key: readonly string[];
  /**
   * `immutable`: rows are added, and then stay as they are. `permanent`: rows are never removed. If
   * the target has one that the source lacks, it is another store, or was used by itself.
   */
  readonly keeps?: 'immutable' | 'permanent';
  /** A column that only one kind of database has, and that means nothing in another store. */
  readonly without?: string;
  /** The first column of the key is numbered by the database, which gives no number twice. */
  readonly numbered?: true;
}

/**
 * How each table is copied, in an order in which every row finds the rows that it refers to.
 *
 * Running jobs and leases are copied as they are. Nobody renews them in the copy, so they run out
 * there as after a crash, and until then nothing is requested that the source may still pay for.
 *
 * Not copied: what is built again (`prepareForUse`), and what says how the processes, engines and
 * clients are doing that the source has now.
 */
const TABLES = {
  blob: { key: ['hash'], keeps: 'immutable' },
  article: { key: ['number'], keeps: 'permanent', numbered: true },
  idempotency: { key: ['key'] },
  revision: { key: ['article_id', 'number'], keeps: 'immutable' },
  paragraph: { key: ['article_id', 'id'], keeps: 'immutable' },
  segment: { key: ['id'], keeps: 'immutable', numbered: true },
  article_title: { key: ['article_id', 'segment_id'] },
  revision_paragraph: { key: ['article_id', 'revision', 'position'], keeps: 'immutable' },
  translation: { key: ['id'], keeps: 'immutable', numbered: true },
  choice: { key: ['segment_id', 'target'] },
  context_choice: { key: ['segment_id', 'target', 'previous_hash', 'next_hash'] },
  request: { key: ['key', 'engine'], keeps: 'permanent' },
  claim: { key: ['key', 'engine'] },
  job: { key: ['id'], numbered: true },
  ledger: { key: ['id'], keeps: 'permanent', numbered: true },
  change: { key: ['id'], numbered: true, without: 'tx' },
  article_column: { key: ['article_number', 'target'] },
  glossary_entry: { key: ['source_language', 'target_language', 'source'] },
  glossary: { key: [] },
  draft: { key: ['id'] },
  lexicon: { key: ['number'], keeps: 'immutable', numbered: true },
  lexicon_bytes: { key: ['number'] },
  derived_pair: { key: ['translation_id', 'source_hash'] },
  glossary_effect: { key: ['segment_id', 'target'] },
  glossary_finding: { key: ['translation_id', 'effect'] },
  derive_pending: { key: ['article_number'] },
  derived_rules: { key: [] },
  ended_session: { key: ['session'] },
  search_pending: 'not copied',
  search_columns: 'not copied',
  engine_permit: 'not copied',
  engine_rest: 'not copied',
  process: 'not copied',
  client_count: 'not copied',
  copying: 'not copied',
  learning: 'not copied',
} as const satisfies Readonly<Record<TableName, CopiedTable | 'not copied'>>;

export interface Table extends CopiedTable {
  readonly name: TableName;
}

export const COPIED: readonly Table[] = Object.entries(TABLES).flatMap(([name, rule]) =>
  rule === 'not copied' ? [] : [{ name: name as TableName, ...rule }],
);
