import { Problem } from '../problem.ts';

/** A place in a list of articles, newest first: all that is older than this article. */
export function toCursor(number: number, list = 'before'): string {
  return Buffer.from(`${list} ${number}`).toString('base64url');
}

/** @throws Problem `cursor-invalid` for what `toCursor` never gave for this list */
export function fromCursor(cursor: string, list = 'before'): number {
  const [, name, digits] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  // Decoding passes over what is not base64url.
  if (name !== list || toCursor(Number(digits), list) !== cursor) throw new Problem('cursor-invalid');
  return Number(digits);
}

const CURSOR = /^([a-z]+) ([1-9]\d{0,14})$/;
