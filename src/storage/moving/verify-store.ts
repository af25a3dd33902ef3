import type { Kysely } from 'kysely';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { countRows, type RowCount, totalOf } from './count-rows.ts';
import { requireComplete } from './copying.ts';
import type { Fault } from './faults.ts';
import { openSide } from './open-side.ts';
import { inSnapshot } from './snapshot.ts';
import { findWrongContents } from './verify-contents.ts';
import { findDangling } from './verify-references.ts';
import { findBrokenRules, findDamage } from './verify-rules.ts';

/** Of one kind in one table. A damaged store may have millions, and a person reads the first ones. */
const MOST_FAULTS = 20;

export interface VerifyOptions {
  readonly onProgress?: (step: 'check', rows: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What an engine billed in a month. */
export interface LedgerSum {
  readonly month: string;
  readonly engine: string;
  readonly requests: number;
  readonly billedCharacters: number;
  /** Not settled, which counts as spent. */
  readonly reservedCharacters: number;
}

export interface VerifyReport {
  readonly place: string;
  /** At most 20 of one kind in one table. */
  readonly faults: readonly Fault[];
  readonly tables: readonly RowCount[];
  readonly ledger: readonly LedgerSum[];
}

/**
 * Reads everything in one state of the store, which may be in use.
 * @param url DATABASE_URL
 * @throws Problem `store-incomplete`, `store-lost`, and those of `openStore`
 */
export async function verifyStore(url: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const side = await openSide(url, 'existing');
  try {
    await requireComplete(side.db, side.place);
    return await inSnapshot(side.db, async (snapshot) => {
      const tables = await countRows(snapshot);
      const faults = await findFaults(snapshot, options, totalOf(tables));
      return { place: side.place, faults, tables, ledger: await sumLedger(snapshot) };
    });
  } finally {
    await side.close();
  }
}

async function findFaults(
  db: Kysely<Schema>,
  { signal, onProgress }: VerifyOptions,
  total: number,
): Promise<readonly Fault[]> {
  const counts = new Map<string, number>();
  const faults: Fault[] = [];
  let read = 0;
  const tell = (rows: number) => {
    signal?.throwIfAborted();
    onProgress?.('check', (read += rows), total);
  };
  const collect = async (found: AsyncIterable<Fault>) => {
    for await (const fault of found) {
      const name = `${fault.kind} ${'table' in fault ? fault.table : ''}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count <= MOST_FAULTS) faults.push(fault);
    }
  };
  if (!isPostgres(db)) await collect(findDamage(db, MOST_FAULTS));
  // Nothing can be said of what a damaged file contains.
  if (faults.length > 0) return faults;
  await collect(findDangling(db, MOST_FAULTS));
  await collect(findBrokenRules(db, MOST_FAULTS));
  await collect(findWrongContents(db, tell));
  return faults;
}

async function sumLedger(db: Kysely<Schema>): Promise<readonly LedgerSum[]> {
  const rows = await db
    .selectFrom('ledger')
    .select(['month', 'engine'])
    .select(({ fn }) => [
      fn.countAll<number>().as('requests'),
      fn.sum<number | null>('billed_characters').as('billed'),
      fn.sum<number | null>('characters').filterWhere('status', '=', 'reserved').as('reserved'),
    ])
    .where('status', '<>', 'released')
    .groupBy(['month', 'engine'])
    .orderBy('month')
    .orderBy('engine')
    .execute();
  return rows.map(({ billed, reserved, ...row }) => ({
    ...row,
    billedCharacters: billed ?? 0,
    reservedCharacters: reserved ?? 0,
  }));
}
