import { sql, type Kysely } from 'kysely';
import { Problem } from '../../problem.ts';
import { isPostgres } from '../locks.ts';
import type { Schema } from '../schema.ts';
import { createProcesses } from '../work/processes.ts';
import { write, writeUnsynced } from '../write.ts';
import { countRows, totalOf } from './count-rows.ts';
import { nameOfStore, requireComplete, storeBeingCopied } from './copying.ts';
import { createDigest, type TableDigest } from './digest.ts';
import { continueAfter, lastNumber } from './numbering.ts';
import { openSide, type Side } from './open-side.ts';
import { hasOwnChanges, requireCopyable } from './own-changes.ts';
import { batchesOf, readTable } from './rows.ts';
import { sideBySide } from './side-by-side.ts';
import { inLockingTransaction, inSnapshot, tryLock } from './snapshot.ts';
import { COPIED, type Table, type TableName } from './tables.ts';
import { writeDifference } from './write-rows.ts';

export interface CopyOptions {
  /** @param rows that are done, of all rows of the source; each is copied and then checked */
  readonly onProgress?: (step: 'copy' | 'check', rows: number, total: number) => void;
  /** The next run goes on where this one was stopped. */
  readonly signal?: AbortSignal;
}

export interface CopiedTable extends TableDigest {
  readonly table: TableName;
  /** Rows that were added, changed or removed in the target. */
  readonly written: number;
  /** Whether the target has the same rows, by number and hash. */
  readonly same: boolean;
}

export interface CopyReport {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly CopiedTable[];
  readonly same: boolean;
}

/**
 * Makes the target the same store as the source. The source may be in use; what it becomes after the
 * beginning is for the next run, which only writes what differs. The target cannot be opened
 * otherwise until a run has finished.
 * @param from, to as DATABASE_URL
 * @throws Problem `copy-target-other`, `copy-target-busy`, `store-incomplete`, and those of `openStore`
 */
export async function copyStore({
  from,
  to,
  ...options
}: CopyOptions & { readonly from: string; readonly to: string }): Promise<CopyReport> {
  const source = await openSide(from, 'existing');
  try {
    await requireComplete(source.db, source.place);
    const target = await openSide(to, 'any');
    return await copySide(source, target, options).finally(() => target.close());
  } finally {
    await source.close();
  }
}

/** See `copyStore`. */
export async function copySide(source: Side, target: Side, options: CopyOptions = {}): Promise<CopyReport> {
  if (source.file !== undefined && source.file === target.file)
    throw new Problem('copy-target-busy', { path: target.place });
  return inSnapshot(source.db, async (snapshot) => {
    await tryLock(snapshot, 'shared');
    return alone(target, () => copy(snapshot, source, target, options));
  });
}

/** Another copy into the target, or from it, is refused: it may be the source by another name. */
async function alone<T>(target: Side, work: () => Promise<T>): Promise<T> {
  if (!isPostgres(target.db)) return work();
  return inLockingTransaction(target.db, async (trx) => {
    if (!(await tryLock(trx, 'exclusive'))) throw new Problem('copy-target-busy', { path: target.place });
    return work();
  });
}

async function copy(
  from: Kysely<Schema>,
  source: Side,
  target: Side,
  { signal, onProgress = () => undefined }: CopyOptions,
): Promise<CopyReport> {
  const to = target.db;
  await begin(from, target, signal);
  const total = totalOf(await countRows(from));
  let done = 0;
  const tell = (step: 'copy' | 'check') => (rows: number) => onProgress(step, (done += rows), total);
  const copied: (CopiedRows & { readonly table: Table })[] = [];
  for (const table of COPIED)
    copied.push({ table, ...(await copyTable(from, target, table, { signal, tell: tell('copy') })) });
  await prepareForUse(from, to);
  done = 0;
  const tables: CopiedTable[] = [];
  for (const { table, digest, written } of copied) {
    const found = await digestOf(to, table, { signal, tell: tell('check') });
    const same = found.rows === digest.rows && found.sha256 === digest.sha256;
    tables.push({ table: table.name, ...digest, written, same });
  }
  const same = tables.every((table) => table.same);
  if (same) await write(to, (trx) => trx.deleteFrom('copying').execute());
  return { from: source.place, to: target.place, tables, same };
}

/** From here until the end, the target is marked as unfinished. */
async function begin(from: Kysely<Schema>, target: Side, signal: AbortSignal | undefined): Promise<void> {
  const store = await nameOfStore(from);
  const other = () => new Problem('copy-target-other', { path: target.place });
  const unfinished = await storeBeingCopied(target.db);
  if (unfinished === store) return;
  if (unfinished !== undefined) throw other();
  const { web, worker } = await createProcesses(target.db, () => new Date()).count();
  if (web + worker > 0) throw new Problem('copy-target-busy', { path: target.place });
  if (!(await isEmpty(target.db))) {
    if ((await nameOfStore(target.db)) !== store) throw other();
    // Before the mark, because the target may be in use.
    if (await hasOwnChanges(from, target.db, signal)) throw other();
  }
  await write(target.db, (trx) => trx.insertInto('copying').values({ store }).execute());
}

async function isEmpty(db: Kysely<Schema>): Promise<boolean> {
  for (const { name, key } of COPIED) {
    if (key.length === 0) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

interface Walk {
  readonly signal: AbortSignal | undefined;
  readonly tell: (rows: number) => void;
}

interface CopiedRows {
  /** Of the source. */
  readonly digest: TableDigest;
  readonly written: number;
}

async function copyTable(
  from: Kysely<Schema>,
  { db: to, place }: Side,
  table: Table,
  { signal, tell }: Walk,
): Promise<CopiedRows> {
  const source = await readTable(from, table);
  const target = await readTable(to, table);
  const digest = createDigest(source.columns);
  let written = 0;
  for await (const difference of sideBySide(table, source, target)) {
    signal?.throwIfAborted();
    requireCopyable(table, difference, place);
    digest.add(difference.source);
    const { missing, changed, excess } = difference;
    const rows = missing.length + changed.length + excess.length;
    // The end of the copy waits for the disk, and a row that is lost before is copied again.
    if (rows > 0) await writeUnsynced(to, (trx) => writeDifference(trx, table, difference));
    written += rows;
    tell(difference.source.length);
  }
  return { digest: digest.end(), written };
}

async function digestOf(db: Kysely<Schema>, table: Table, { signal, tell }: Walk): Promise<TableDigest> {
  const reader = await readTable(db, table);
  const digest = createDigest(reader.columns);
  for await (const rows of batchesOf(reader)) {
    signal?.throwIfAborted();
    digest.add(rows);
    tell(rows.length);
  }
  return digest.end();
}

/**
 * Numbers go on after those of the source, also after those of rows that are gone: clients have
 * seen them. The indexes of the search and of fuzzy matches are built by the next process that uses
 * the store.
 */
async function prepareForUse(from: Kysely<Schema>, to: Kysely<Schema>): Promise<void> {
  const numbered = COPIED.filter((table) => table.numbered);
  await write(to, async (trx) => {
    if (isPostgres(trx)) await sql`set local statement_timeout = 0`.execute(trx);
    for (const table of numbered) await continueAfter(trx, table, await lastNumber(from, table));
    await sql`
      insert into search_pending (article_number) select number from article where true
      on conflict do nothing`.execute(trx);
    // On PostgreSQL, a trigger has listed the new segments. Indexing one again changes nothing.
    if (!isPostgres(trx)) await sql`update fuzzy_progress set segment_id = 0`.execute(trx);
  });
  // Otherwise PostgreSQL plans for empty tables, until it looks by itself.
  if (isPostgres(to)) await sql`analyze`.execute(to);
}
