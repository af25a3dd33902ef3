import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Fault } from './faults.ts';
import type { TableName } from './tables.ts';

type Columns<T extends TableName> = readonly (keyof Schema[T] & string)[];

interface Reference {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly to: TableName;
  readonly toColumns: readonly string[];
}

function refer<From extends TableName, To extends TableName>(
  table: From,
  columns: Columns<From>,
  to: To,
  toColumns: Columns<To>,
): Reference {
  return { table, columns, to, toColumns };
}

/** With and without a foreign key. A row that has null in a column refers to nothing. */
const REFERENCES: readonly Reference[] = [
  refer('idempotency', ['article_id'], 'article', ['id']),
  refer('article', ['id', 'revision'], 'revision', ['article_id', 'number']),
  refer('revision', ['article_id'], 'article', ['id']),
  refer('revision', ['blob_hash'], 'blob', ['hash']),
  refer('revision', ['document_hash'], 'blob', ['hash']),
  refer('paragraph', ['article_id', 'first_revision'], 'revision', ['article_id', 'number']),
  refer('revision_paragraph', ['article_id', 'revision'], 'revision', ['article_id', 'number']),
  refer('revision_paragraph', ['article_id', 'paragraph_id'], 'paragraph', ['article_id', 'id']),
  refer('revision_paragraph', ['segment_id'], 'segment', ['id']),
  refer('article_title', ['article_id'], 'article', ['id']),
  refer('article_title', ['segment_id'], 'segment', ['id']),
  refer('translation', ['segment_id'], 'segment', ['id']),
  ...(['choice', 'context_choice', 'request'] as const).map((table) =>
    refer(table, ['segment_id', 'target', 'translation_id'], 'translation', ['segment_id', 'target', 'id']),
  ),
  refer('request', ['segment_id'], 'segment', ['id']),
  ...(['job', 'ledger', 'change'] as const).map((table) => refer(table, ['article_id'], 'article', ['id'])),
  ...(['article_column', 'search_pending', 'derive_pending'] as const).map((table) =>
    refer(table, ['article_number'], 'article', ['number']),
  ),
  refer('derived_pair', ['translation_id'], 'translation', ['id']),
  refer('derived_pair', ['lexicon'], 'lexicon', ['number']),
  refer('lexicon_bytes', ['number'], 'lexicon', ['number']),
  refer('glossary_finding', ['translation_id'], 'translation', ['id']),
  refer('glossary_effect', ['segment_id'], 'segment', ['id']),
];

/** Rows that refer to nothing. */
export async function* findDangling(db: Kysely<Schema>, most: number): AsyncGenerator<Fault> {
  for (const { table, columns, to, toColumns } of REFERENCES) {
    const named = sql.join(columns.map((column) => sql.ref(`referring.${column}`)));
    const known = columns.map((column) => sql`${sql.ref(`referring.${column}`)} is not null`);
    const equal = columns.map(
      (column, index) => sql`${sql.ref(`found.${toColumns[index]!}`)} = ${sql.ref(`referring.${column}`)}`,
    );
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select ${named} from ${sql.table(table)} as referring
      where ${sql.join(known, sql` and `)} and not exists (
        select 1 from ${sql.table(to)} as found where ${sql.join(equal, sql` and `)}
      ) limit ${most}`.execute(db);
    for (const row of rows) yield { kind: 'dangling', table, row: describeRow(row), to };
  }
}

/** `segment_id 7, target en` */
export function describeRow(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .map(([column, value]) => `${column} ${String(value)}`)
    .join(', ');
}
