import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import { keyOf, type Row } from './rows.ts';
import type { Difference } from './side-by-side.ts';
import type { Table } from './tables.ts';

/** Makes the rows of the target those of the source. */
export async function writeDifference(
  trx: Kysely<Schema>,
  table: Table,
  { missing, changed, excess }: Difference,
): Promise<void> {
  if (table.key.length === 0) {
    if (missing.length + changed.length === 0) return;
    await sql`delete from ${sql.table(table.name)}`.execute(trx);
    await insert(trx, table, [...missing, ...changed.map((each) => each.source)]);
    return;
  }
  for (const row of excess) {
    const values = keyOf(row, table.key);
    const isRow = table.key.map((column, index) => sql`${sql.ref(column)} = ${values[index]!}`);
    await sql`delete from ${sql.table(table.name)} where ${sql.join(isRow, sql` and `)}`.execute(trx);
  }
  await insert(trx, table, missing);
  await insert(
    trx,
    table,
    changed.map((each) => each.source),
  );
}

async function insert(trx: Kysely<Schema>, { name, key }: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]!))})`);
  await sql`
    insert into ${sql.table(name)} (${refs(columns)}) values ${sql.join(values)}
    ${key.length === 0 ? sql`` : orUpdate(key, columns)}`.execute(trx);
}

function orUpdate(key: readonly string[], columns: readonly string[]): RawBuilder<unknown> {
  const others = columns.filter((column) => !key.includes(column));
  if (others.length === 0) return sql`on conflict do nothing`;
  const changes = others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  return sql`on conflict (${refs(key)}) do update set ${sql.join(changes)}`;
}

function refs(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}
