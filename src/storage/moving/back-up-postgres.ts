import { sql } from 'kysely';
import { Problem } from '../../problem.ts';
import { makeNewFile } from '../sqlite/back-up.ts';
import { copySide } from './copy-store.ts';
import { openSide, openSqliteSide, type Side } from './open-side.ts';

/**
 * Copies a store on PostgreSQL to a new SQLite file, which is a store too.
 * @throws Problem `data-unwritable`, `store-unavailable`
 */
export function backUpPostgres(url: string, file: string): Promise<void> {
  return makeNewFile(file, async (path) => {
    const source = await openSide(url, 'existing');
    try {
      await copyToFile(source, path);
    } finally {
      await source.close();
    }
  });
}

async function copyToFile(source: Side, path: string): Promise<void> {
  const target = await openSqliteSide(path);
  try {
    const { same } = await copySide(source, target);
    if (!same) throw new Problem('database-unreadable', { path, reason: 'the copy differs' });
    await emptyJournal(target);
  } finally {
    await target.close();
  }
}

/**
 * So that the copy is one file. Not by another journal mode, which would wait for connections of this
 * process that end only when they are garbage collected.
 */
async function emptyJournal({ db, place }: Side): Promise<void> {
  const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]!.busy !== 0)
    throw new Problem('data-unwritable', { path: place, reason: 'the journal is in use' });
}
