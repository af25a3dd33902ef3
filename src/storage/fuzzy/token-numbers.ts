import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { inTransaction } from './in-transaction.ts';

/** Numbers in memory: about 10 MB, and nine of ten tokens of a newspaper. */
const AT_HAND = 100_000;

export interface TokenNumbers {
  of(hash: number): number | undefined;
  /** Gives the next numbers, in this order, to the hashes that have none. */
  giveTo(hashes: readonly number[]): void;
}

export function createTokenNumbers(database: DatabaseSyncInstance): TokenNumbers {
  const find = database.prepare('select number from fuzzy_token where hash = ?');
  // Another process may have added the hash first.
  const give = database.prepare('insert into fuzzy_token (hash) values (?) on conflict do nothing');
  const known = new Map<number, number>();
  return { of, giveTo };

  function of(hash: number): number | undefined {
    const atHand = known.get(hash);
    if (atHand !== undefined) return atHand;
    const number = (find.get(hash) as { readonly number: number } | undefined)?.number;
    if (number === undefined) return undefined;
    if (known.size >= AT_HAND) known.clear();
    known.set(hash, number);
    return number;
  }

  function giveTo(hashes: readonly number[]): void {
    const missing = [...new Set(hashes)].filter((hash) => of(hash) === undefined);
    if (missing.length === 0) return;
    inTransaction(database, () => {
      for (const hash of missing) give.run(hash);
    });
  }
}
