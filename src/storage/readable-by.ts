import type { Reader } from '../article/may-read.ts';

/** `mayRead` as a condition on `article` in SQL. */
export function readableBy(reader: Reader): string {
  return reader === 'writer' ? 'true' : 'article.confidential = 0';
}
