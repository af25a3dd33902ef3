import { createHash } from 'node:crypto';
import type { Row, Value } from './rows.ts';

export interface TableDigest {
  readonly rows: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** The same for the same rows in the same order, whichever database and batches they come from. */
export function createDigest(columns: readonly string[]) {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add(rows: readonly Row[]): void {
      for (const row of rows) {
        for (const column of columns) addValue(row[column]!);
        hash.update('\n');
      }
      count += rows.length;
    },
    end: (): TableDigest => ({ rows: count, sha256: hash.digest('hex') }),
  };

  /** Each with its kind and its length, so that no two rows look alike. */
  function addValue(value: Value): void {
    if (value === null) hash.update('-;');
    else if (typeof value === 'number') hash.update(`n${value};`);
    else {
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      hash.update(`${typeof value === 'string' ? 't' : 'b'}${bytes.length}:`).update(bytes);
    }
  }
}
