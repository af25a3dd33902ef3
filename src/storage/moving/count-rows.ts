import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { COPIED, type TableName } from './tables.ts';

export interface RowCount {
  readonly table: TableName;
  readonly rows: number;
}

/** The rows of each table that is copied. */
export async function countRows(db: Kysely<Schema>): Promise<readonly RowCount[]> {
  const counts: RowCount[] = [];
  for (const { name: table } of COPIED) {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*) as count from ${sql.table(table)}`.execute(db);
    counts.push({ table, rows: rows[0]!.count });
  }
  return counts;
}

export function totalOf(counts: readonly RowCount[]): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}
