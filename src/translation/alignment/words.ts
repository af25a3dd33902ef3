import { ASCII_END, keyOf, LONGEST_KEY, spansOfWords } from '../../text/search/search-words.ts';
import { HASH_START, hashFurther, hashOf } from './lexicon.ts';

/** A word as the aligner and the lexicon compare it. */
export interface Word {
  /** UTF-16 code units in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** `hashOf` its letters and digits without case and diacritics. */
  readonly hash: number;
  /** Whether it begins with a digit. */
  readonly isNumber: boolean;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** As `keyOf`; `undefined` for a word in ASCII, where it is the word in lower case. */
  readonly key: string | undefined;
}

/** The words of a text. Makes no strings of words in ASCII, which would take most of the time. */
export function wordsOf(text: string): readonly Word[] {
  return spansOfWords(text).map(([start, end]) => {
    const hash = hashOfAscii(text, start, end);
    const key = hash === undefined ? keyOf(text.slice(start, end)) : undefined;
    return {
      start,
      end,
      hash: hash ?? hashOf(key!),
      isNumber: text.charCodeAt(start) <= LAST_DIGIT,
      isCapital: isCapital(text, start),
      key,
    };
  });
}

/** The number of UTF-16 code units of a word's key. */
export function lengthOf({ key, start, end }: Word): number {
  return key?.length ?? end - start;
}

/** A UTF-16 code unit of a word's key. */
export function codeAt(text: string, { key, start }: Word, at: number): number {
  return key?.charCodeAt(at) ?? text.charCodeAt(start + at) | LOWER_CASE;
}

/** The bit that ASCII letters in lower case have, and digits too. */
export const LOWER_CASE = 0x20;
const LAST_DIGIT = 0x39;

function hashOfAscii(text: string, start: number, end: number): number | undefined {
  if (end - start > LONGEST_KEY) return undefined;
  let hash = HASH_START;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ASCII_END) return undefined;
    hash = hashFurther(hash, code | LOWER_CASE);
  }
  return hash >>> 0;
}

/** Whether the character at a place is a capital. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII_END ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}
