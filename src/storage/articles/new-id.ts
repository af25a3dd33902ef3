import { randomInt } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 50 bits: among a million articles the chance that two ids meet is 1 in 2,000. */
const LENGTH = 10;

export function newId(): string {
  return Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join('');
}
