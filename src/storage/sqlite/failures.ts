import { Problem } from '../../problem.ts';

/** Another connection is writing or recovering; the same statement will succeed a little later. */
export function isBusy(error: unknown): boolean {
  return wordsOf(error) === 'database is locked';
}

/** What stands at the beginning of the file is none of SQLite's. */
export function isForeignFile(error: unknown): boolean {
  return wordsOf(error) === 'file is not a database';
}

/**
 * A `Problem` if a person can solve it (a full disk, a damaged file). A defect is returned as it
 * is.
 */
export function toProblem(error: unknown, path: string): unknown {
  const reason = wordsOf(error);
  if (UNREADABLE.has(reason)) return new Problem('database-unreadable', { path, reason }, error);
  if (UNWRITABLE.has(reason)) return new Problem('data-unwritable', { path, reason }, error);
  return error;
}

/**
 * SQLite's message for the result code (https://www.sqlite.org/c3ref/errcode.html). Errors from
 * statements that return rows have only the message, without the code.
 */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'errstr' in error && typeof error.errstr === 'string' ? error.errstr : error.message;
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'database disk image is malformed',
  'file is not a database',
]);
const UNWRITABLE: ReadonlySet<string> = new Set([
  'access permission denied',
  'attempt to write a readonly database',
  'database is locked',
  'database or disk is full',
  'disk I/O error',
  'unable to open database file',
]);
