import { sql, type Kysely, type RawBuilder } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';
import type { Table } from './tables.ts';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;
export type Key = readonly Value[];

/** Of a batch: about a second of work, in one statement for each database. */
const MOST_ROWS = 500;
/** Blobs have up to 64 MiB. A single row that is larger is a batch by itself. */
const MOST_BYTES = 8 * 1024 * 1024;

interface Column {
  readonly name: string;
  /** Whether its values may be long: texts and bytes. */
  readonly isLong: boolean;
}

/** A table of one database, whose rows are read in batches, in the order of the key. */
export interface TableReader {
  /** In alphabetical order, which is the same for both databases. */
  readonly columns: readonly string[];
  /** The key of the last row of a batch that begins after this key; `undefined` if it is the last batch. */
  endOfBatch(after: Key | undefined): Promise<Key | undefined>;
  /** The rows after this key, up to and including `end`. */
  rows(after: Key | undefined, end: Key | undefined): Promise<readonly Row[]>;
}

export async function readTable(db: Kysely<Schema>, { name, key, without }: Table): Promise<TableReader> {
  const columns = (await columnsOf(db, name)).filter((column) => column.name !== without);
  const from = sql.table(name);
  const keyColumns = sql.join(key.map((column) => sql.ref(column)));
  const order = key.length > 0 ? sql`order by ${keyColumns}` : sql``;
  const size = sql.join(
    columns
      .filter((column) => column.isLong)
      .map(({ name: each }) => sql`coalesce(octet_length(${sql.ref(each)}), 0)`),
    sql` + `,
  );
  const sized = columns.some((column) => column.isLong) ? size : sql`0`;
  const within = (after: Key | undefined, end: Key | undefined): RawBuilder<unknown> => {
    const limits = [
      ...(after ? [sql`(${keyColumns}) > (${sql.join(after)})`] : []),
      ...(end ? [sql`(${keyColumns}) <= (${sql.join(end)})`] : []),
    ];
    return limits.length > 0 ? sql`where ${sql.join(limits, sql` and `)}` : sql``;
  };
  return {
    columns: columns.map((column) => column.name),
    async endOfBatch(after) {
      if (key.length === 0) return undefined;
      const { rows } = await sql<Row>`
        select ${keyColumns}, ${sized} as bytes_of_row from ${from} ${within(after, undefined)}
        ${order} limit ${MOST_ROWS}`.execute(db);
      let bytes = 0;
      const over = rows.findIndex((row) => (bytes += Number(row['bytes_of_row'])) > MOST_BYTES);
      if (over < 0 && rows.length < MOST_ROWS) return undefined;
      const last = over < 0 ? rows.at(-1)! : rows[Math.max(0, over - 1)]!;
      return keyOf(last, key);
    },
    async rows(after, end) {
      const all = sql.join(columns.map((column) => sql.ref(column.name)));
      const { rows } = await sql<Row>`select ${all} from ${from} ${within(after, end)} ${order}`.execute(db);
      return rows;
    },
  };
}

export function keyOf(row: Row, key: readonly string[]): Key {
  return key.map((column) => row[column]!);
}

/** All rows of the table, in batches. */
export async function* batchesOf(reader: TableReader): AsyncGenerator<readonly Row[]> {
  let after: Key | undefined;
  do {
    const end = await reader.endOfBatch(after);
    yield await reader.rows(after, end);
    after = end;
  } while (after);
}

async function columnsOf(db: Kysely<Schema>, table: string): Promise<readonly Column[]> {
  const query = isPostgres(db)
    ? sql<{ readonly name: string; readonly type: string }>`
        select column_name as name, data_type as type from information_schema.columns
        where table_schema = current_schema() and table_name = ${table}`
    : sql<{ readonly name: string; readonly type: string }>`
        select name, type from pragma_table_info(${table})`;
  const { rows } = await query.execute(db);
  return rows
    .map(({ name, type }) => ({ name, isLong: LONG.has(type.toLowerCase()) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const LONG: ReadonlySet<string> = new Set(['text', 'blob', 'bytea']);
