import { sql, type Kysely } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';
import type { Table } from './tables.ts';

/** The last number that the database has given to a row of this table, which may be gone; 0 for none. */
export async function lastNumber(db: Kysely<Schema>, { name, key }: Table): Promise<number> {
  const query = isPostgres(db)
    ? sql<{ readonly last: number | null }>`
        select pg_sequence_last_value(pg_get_serial_sequence(${name}, ${key[0]!})::regclass) as last`
    : sql<{ readonly last: number | null }>`select seq as last from sqlite_sequence where name = ${name}`;
  const { rows } = await query.execute(db);
  return rows[0]?.last ?? 0;
}

/** The next row gets a number above this one. */
export async function continueAfter(trx: Kysely<Schema>, table: Table, last: number): Promise<void> {
  const { name, key } = table;
  if (last <= (await lastNumber(trx, table))) return;
  if (isPostgres(trx)) {
    await sql`select setval(pg_get_serial_sequence(${name}, ${key[0]!})::regclass, ${last})`.execute(trx);
    return;
  }
  await sql`delete from sqlite_sequence where name = ${name}`.execute(trx);
  await sql`insert into sqlite_sequence (name, seq) values (${name}, ${last})`.execute(trx);
}
