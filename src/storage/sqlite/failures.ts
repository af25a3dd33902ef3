import { Problem } from '../../problem.ts';

/** Another connection is writing, or is being recovered; the same statement will do a little later. */
export function isBusy(error: unknown): boolean {
  return wordsOf(error) === 'database is locked';
}

/** Tells what a person can mend (a full disk, a damaged file) from a defect, which stays as it is. */
export function toProblem(error: unknown, path: string): unknown {
  const reason = wordsOf(error);
  if (UNREADABLE.has(reason)) return new Problem('database-unreadable', { path, reason }, error);
  if (UNWRITABLE.has(reason)) return new Problem('data-unwritable', { path, reason }, error);
  return error;
}

/**
 * SQLite's own words for the result code (https://www.sqlite.org/c3ref/errcode.html): statements that return rows throw errors that carry
 * the words alone, without the code.
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
