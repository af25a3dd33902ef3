import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Problem } from '../../problem.ts';
import { retryWhileBusy } from './busy-retry.ts';
import { toProblem } from './failures.ts';

/** "Sjjr": marks our files (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x536a6a72;

const SETTINGS = [
  // Readers can continue while one process writes.
  'journal_mode = wal',
  // A paid answer is on disk when its promise resolves (docs/decisions/0001-store.md: the cost).
  'synchronous = full',
  'foreign_keys = on',
  // Milliseconds: enough for a usual write of another process; busy-retry.ts handles longer waits.
  'busy_timeout = 5',
  // A negative number means KiB.
  'cache_size = -4096',
  'temp_store = memory',
  // Bytes. Without it, a large import would leave a large journal behind.
  'journal_size_limit = 67108864',
];

/**
 * Opens or creates the file, and its folder.
 * @throws Problem `data-unwritable`, `database-unreadable`
 */
export async function openDatabase(path: string): Promise<DatabaseSyncInstance> {
  const database = openFile(path);
  const ask = (sql: string) => retryWhileBusy(() => database.prepare(sql).get() as Row | undefined, { path });
  try {
    await requireOwnFile(ask, path);
    for (const setting of SETTINGS) await ask(`pragma ${setting}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

type Row = Readonly<Record<string, unknown>>;

function openFile(path: string): DatabaseSyncInstance {
  const folder = dirname(path);
  try {
    makeFolder(folder);
    requireFile(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'data-unwritable',
      { path: folder, reason: (error as NodeJS.ErrnoException).code ?? '' },
      error,
    );
  }
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw toProblem(error, path);
  }
}

/** Not by the option `recursive`, which never ends where the system accepts no folders (`/proc`). */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    makeFolder(folder);
  }
}

/** Reading a pipe or a device might never end. */
function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory())
    throw new Problem('data-unwritable', { path, reason: 'not a file' });
}

/** We must not add tables to another program's database. */
async function requireOwnFile(ask: (sql: string) => Promise<Row | undefined>, path: string): Promise<void> {
  // The order matters: a process that is creating the file marks it before it adds a table.
  const tables = (await ask('select count(*) as tables from sqlite_schema'))?.['tables'];
  const id = (await ask('pragma application_id'))?.['application_id'];
  if (id === APPLICATION_ID) return;
  if (id !== 0 || tables !== 0) {
    throw new Problem('database-unreadable', { path, reason: 'not a database of Sejajar' });
  }
  await ask(`pragma application_id = ${APPLICATION_ID}`);
}
