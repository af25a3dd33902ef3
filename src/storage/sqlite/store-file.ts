import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Problem } from '../../problem.ts';
import { isBusy, isForeignFile, toProblem } from './failures.ts';

/** How long a write may trust what an earlier one read. */
const TRUST_MILLISECONDS = 1_000;
/** The smallest page (https://www.sqlite.org/fileformat2.html, section 1.3.2). */
const SMALLEST_BYTES = 512;

/**
 * The file, its journal, and the index of its journal. SQLite removes the last two only when the last
 * connection closes.
 */
const ENDINGS = ['', '-wal', '-shm'];

/** The first and last pages of these tables are read. */
const LARGE = ['article', 'segment', 'translation'];
/** When a store was made; hardly two have the same time. */
const BIRTH = 'kysely_migration';

/**
 * The file of an open store. Connections go on with a file that was removed or replaced, and with
 * the pages that they have in memory: they would confirm writes that no later start finds.
 */
export interface StoreFile {
  readonly path: string;
  /**
   * Costs three look-ups of names.
   * @throws Problem `store-lost` if the file was removed or replaced
   */
  requirePresent(): void;
  /**
   * Reads the file itself too, at most once a second.
   * @throws Problem `store-lost`; `database-unreadable` if it was overwritten
   */
  requireWhole(): void;
}

/** @param path of the file, which this process has open */
export function watchStoreFile(path: string): StoreFile {
  const opened = new Map([['', identify(path)]]);
  let trustedUntil = 0;

  const requirePresent = () => {
    for (const end of ENDINGS) {
      const present = identify(path + end);
      const before = opened.get(end);
      if (before === undefined) opened.set(end, present);
      else if (present !== before) throw new Problem('store-lost', { path, reason: 'removed or replaced' });
    }
  };
  return {
    path,
    requirePresent,
    requireWhole() {
      requirePresent();
      const now = performance.now();
      if (now < trustedUntil) return;
      readItself(path);
      trustedUntil = now + TRUST_MILLISECONDS;
    },
  };
}

/** @param file a URL may say how to open it (https://www.sqlite.org/uri.html) */
function reading<T>(file: string | URL, work: (database: DatabaseSyncInstance) => T): T {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Those of these tables that there are: a new store has none yet, or in its journal alone. */
function tablesOf(database: DatabaseSyncInstance, names: readonly string[]): readonly string[] {
  const found = database.prepare('select name from sqlite_schema').all() as { readonly name: string }[];
  return names.filter((name) => found.some((table) => table.name === name));
}

function birthOf(database: DatabaseSyncInstance): string | undefined {
  if (tablesOf(database, [BIRTH]).length === 0) return undefined;
  const row = database.prepare(`select min(timestamp) as birth from ${BIRTH}`).get() as {
    readonly birth: string | null;
  };
  return row.birth ?? undefined;
}

/** The journal may hide what became of the file, until it is written back. */
function birthWithoutJournal(path: string): string | undefined {
  const alone = pathToFileURL(path);
  alone.search = 'immutable=1';
  try {
    return reading(alone, birthOf);
  } catch (error) {
    if (isForeignFile(error)) throw error;
    // The journal is being written back: the file is not whole for a moment.
    return undefined;
  }
}

/** The same for the same file, whatever its name; `undefined` if there is none. */
function identify(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

/**
 * By a connection of its own, which has nothing in memory. Never with `node:fs`: closing its file
 * would end the locks of this process (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
function readItself(path: string): void {
  // SQLite would delete the journal of an empty file.
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size < SMALLEST_BYTES) throw new Problem('store-lost', { path, reason: 'emptied' });
  try {
    const birth = reading(path, (database) => {
      for (const name of tablesOf(database, LARGE))
        database.prepare(`select min(rowid), max(rowid) from ${name}`).get();
      return birthOf(database);
    });
    const birthAlone = birthWithoutJournal(path);
    if (birthAlone !== undefined && birthAlone !== birth)
      throw new Problem('store-lost', { path, reason: 'overwritten' });
  } catch (error) {
    // Another process recovers the journal; the next check is soon.
    if (!isBusy(error)) throw toProblem(error, path);
  }
}
