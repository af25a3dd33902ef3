import { Problem } from '../problem.ts';

/**
 * A place in a list of articles, newest first: all articles that are older than this one follow.
 */
export function toCursor(number: number, list = 'before'): string {
  return Buffer.from(`${list} ${number}`).toString('base64url');
}

/** @throws Problem `cursor-invalid` if `toCursor` did not make this cursor for this list */
export function fromCursor(cursor: string, list = 'before'): number {
  const [, name, digits] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  // Decoding ignores characters outside base64url, so the cursor is encoded again to compare it.
  if (name !== list || toCursor(Number(digits), list) !== cursor) throw new Problem('cursor-invalid');
  return Number(digits);
}

const CURSOR = /^([a-z]+) ([1-9]\d{0,14})$/;
