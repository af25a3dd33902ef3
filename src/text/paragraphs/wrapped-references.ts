import { alternativesOfAll } from '../languages/profiles.ts';
import { endsSentence } from '../sentences/sentence-ends.ts';
import type { LineGroup } from './line-group.ts';

/** What the numbers of a law are called: `ayat (1)`, `huruf a dan`. */
const REFERRED = `(?:${alternativesOfAll(({ lines }) => lines.referredParts)})`;
const REFERENCE = new RegExp(
  `\\b${REFERRED}(?:(?: \\(?\\w{1,3}\\)?,?){1,8} (?:dan|atau|hingga|sampai dengan|and|or|to|et|ou|à)|(?: \\(?\\w{1,3}\\)?,?){0,8},)?$`,
  'iu',
);
/** Shorter lines are not wrapped. */
const WRAPPED = 40;

/**
 * A number at the start of a line because the line before it was full: `pada ayat` and then
 * `(1) dilakukan`.
 */
export function isReference(groups: readonly LineGroup[], index: number, marker: string): boolean {
  const before = groups[index - 1];
  const { head, blanks } = groups[index]!;
  if (before === undefined || blanks > 0 || before.tail.endsWith(':') || endsSentence(before.tail, head))
    return false;
  const text = head.slice(marker.length).trimStart();
  const isLong = before.length >= WRAPPED;
  if (REFERENCE.test(before.tail)) return isLong || /^\p{Ll}/u.test(text);
  const isInBrackets = /^\(\d+\)$/.test(marker);
  return isInBrackets && isLong && /^\p{Ll}/u.test(text) && /[\p{L}\d)]$/u.test(before.tail);
}
