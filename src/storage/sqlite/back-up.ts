import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Kysely, sql } from 'kysely';
import { Problem } from '../../problem.ts';
import type { Schema } from '../schema.ts';

/**
 * Copies to a new file.
 * @throws Problem `data-unwritable`, `database-unreadable`
 */
export function backUp(db: Kysely<Schema>, file: string): Promise<void> {
  return makeNewFile(file, async (path) => {
    await sql`vacuum into ${path}`.execute(db);
  });
}

/** What SQLite puts beside a file; it stays after a failure. */
const ENDINGS = ['', '-wal', '-shm', '-journal'];

/**
 * Has a database made under another name, checks it, and then renames it, so that a file of that
 * name is always whole.
 * @param make gets the path of an empty file
 * @throws Problem `data-unwritable`, `database-unreadable`
 */
export async function makeNewFile(file: string, make: (path: string) => Promise<void>): Promise<void> {
  const path = resolve(file);
  if (existsSync(path)) throw new Problem('data-unwritable', { path, reason: 'EEXIST' });
  const unfinished = join(dirname(path), `.${randomUUID()}.unfinished`);
  try {
    // This comes first, because the system explains best why a file cannot be made.
    await (await open(unfinished, 'wx')).close();
    try {
      await make(unfinished);
      verify(unfinished);
      await flush(unfinished);
      await giveName(unfinished, path);
      await flushFolder(dirname(path));
    } finally {
      for (const ending of ENDINGS) await rm(unfinished + ending, { force: true });
    }
  } catch (error) {
    throw asUnwritable(error, path);
  }
}

/** The copy cannot be written, whatever file the cause names. */
function asUnwritable(error: unknown, path: string): unknown {
  if (isSystemError(error)) return new Problem('data-unwritable', { path, reason: error.code }, error);
  if (error instanceof Problem && error.kind === 'data-unwritable') {
    return new Problem(error.kind, { ...error.values, path }, error);
  }
  return error;
}

function verify(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const found = copy.prepare('pragma integrity_check').get() as { readonly integrity_check: string };
    if (found.integrity_check !== 'ok') {
      throw new Problem('database-unreadable', { path, reason: found.integrity_check });
    }
  } finally {
    copy.close();
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** Makes the name survive a power cut. Not every system can do this. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder
    ?.sync()
    .catch(() => undefined)
    .finally(() => folder.close());
}

/** If the file system has links, this never replaces a file that another process has just made. */
async function giveName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!isSystemError(error) || error.code === 'EEXIST') throw error;
    await (await open(to, 'wx')).close();
    await rename(from, to);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
