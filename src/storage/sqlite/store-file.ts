import { statSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { Problem } from '../../problem.ts';
import { isBusy, toProblem } from './failures.ts';

/** How long a write may trust what an earlier one read. */
const TRUST_MILLISECONDS = 1_000;
/** The smallest page (https://www.sqlite.org/fileformat2.html, section 1.3.2). */
const SMALLEST_BYTES = 512;

/**
 * The file, its journal, and the index of its journal. SQLite removes the last two only when the last
 * connection closes.
 */
const ENDINGS = ['', '-wal', '-shm'];

/** Large tables, whose first and last pages are read. A new store has none yet. */
const TABLES = `select name from sqlite_schema where name in ('article', 'segment', 'translation')`;

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
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      for (const { name } of database.prepare(TABLES).all() as { readonly name: string }[])
        database.prepare(`select min(rowid), max(rowid) from ${name}`).get();
    } finally {
      database.close();
    }
  } catch (error) {
    // Another process recovers the journal; the next check is soon.
    if (!isBusy(error)) throw toProblem(error, path);
  }
}
