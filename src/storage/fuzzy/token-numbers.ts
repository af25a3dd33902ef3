import type { FuzzyTables, Indexing } from './tables.ts';

/** Numbers in memory: about 10 MB, and nine of ten tokens of a newspaper. */
const AT_HAND = 100_000;

/** A number is given once and never changes. */
export interface TokenNumbers {
  /** By hash. A token that no segment has is absent. */
  of(hashes: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** The same after the tokens without a number have got the next ones, in this order. */
  give(hashes: readonly number[], indexing: Indexing): Promise<ReadonlyMap<number, number>>;
}

export function createTokenNumbers(tables: Pick<FuzzyTables, 'numbersOf'>): TokenNumbers {
  const known = new Map<number, number>();
  return { of, give };

  async function of(hashes: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const numbers = new Map<number, number>();
    const missing = new Set<number>();
    for (const hash of hashes) {
      const atHand = known.get(hash);
      if (atHand === undefined) missing.add(hash);
      else numbers.set(hash, atHand);
    }
    if (missing.size === 0) return numbers;
    for (const [hash, number] of await tables.numbersOf([...missing])) {
      if (known.size >= AT_HAND) known.clear();
      known.set(hash, number);
      numbers.set(hash, number);
    }
    return numbers;
  }

  async function give(hashes: readonly number[], indexing: Indexing): Promise<ReadonlyMap<number, number>> {
    const numbers = await of(hashes);
    const missing = [...new Set(hashes)].filter((hash) => !numbers.has(hash));
    if (missing.length === 0) return numbers;
    await indexing.giveNumbers(missing);
    return new Map([...numbers, ...(await of(missing))]);
  }
}
