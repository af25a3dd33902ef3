import { type Key, keyOf, type Row, type TableReader } from './rows.ts';
import type { Table } from './tables.ts';

/** The rows of both databases between the same two keys. */
export interface Difference {
  readonly source: readonly Row[];
  /** The target lacks them. */
  readonly missing: readonly Row[];
  readonly changed: readonly { readonly source: Row; readonly target: Row }[];
  /** The source lacks them. */
  readonly excess: readonly Row[];
}

/** Compares the table in both databases, batch by batch, in the order of its key. */
export async function* sideBySide(
  { key }: Table,
  source: TableReader,
  target: TableReader,
): AsyncGenerator<Difference> {
  let after: Key | undefined;
  do {
    // One after the other: both databases may be on this machine.
    const end = nearer(await source.endOfBatch(after), await target.endOfBatch(after));
    yield compare(key, await source.rows(after, end), await target.rows(after, end));
    after = end;
  } while (after);
}

function compare(key: readonly string[], source: readonly Row[], target: readonly Row[]): Difference {
  const nameOf = (row: Row) => JSON.stringify(keyOf(row, key));
  const found = new Map(target.map((row) => [nameOf(row), row]));
  const missing: Row[] = [];
  const changed: { source: Row; target: Row }[] = [];
  for (const row of source) {
    const name = nameOf(row);
    const other = found.get(name);
    found.delete(name);
    if (!other) missing.push(row);
    else if (!isSame(row, other)) changed.push({ source: row, target: other });
  }
  return { source, missing, changed, excess: [...found.values()] };
}

function isSame(a: Row, b: Row): boolean {
  return Object.entries(a).every(([column, value]) => {
    const other = b[column]!;
    return value instanceof Uint8Array && other instanceof Uint8Array
      ? Buffer.compare(value, other) === 0
      : value === other;
  });
}

function nearer(a: Key | undefined, b: Key | undefined): Key | undefined {
  if (!a || !b) return a ?? b;
  for (const [index, value] of a.entries()) {
    const order = compareValues(value, b[index]!);
    if (order !== 0) return order < 0 ? a : b;
  }
  return a;
}

/** As both databases order keys: numbers, and texts by their bytes. */
function compareValues(a: Key[number], b: Key[number]): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(a as string), Buffer.from(b as string));
}
