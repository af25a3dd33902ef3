import { ASCII_END, eachWord, keyOf, LONGEST_KEY } from '../../text/search/search-words.ts';
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
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const hash = hashOfAscii(text, start, end);
    const key = hash === undefined ? keyOf(text.slice(start, end)) : undefined;
    words.push({
      start,
      end,
      hash: hash ?? hashOf(key!),
      isNumber: text.charCodeAt(start) <= LAST_DIGIT,
      isCapital: isCapital(text, start),
      key,
    });
  });
  return words;
}

/** The words of a text, and which of them are the same. */
export interface TextWords {
  readonly all: readonly Word[];
  /** Each word once, where it stands first. */
  readonly different: readonly Word[];
  /** Of each word of `all`: its index among the different ones. */
  readonly indexes: readonly number[];
  /** The index of a word among the different ones, by its hash; -1 if the text lacks it. */
  readonly indexOf: (hash: number) => number;
}

/** Of the texts that were read last. The aligner and several checks read the same two. */
const recent: { readonly text: string; readonly words: TextWords }[] = [];
const MOST_RECENT = 4;
/** In UTF-16 code units. The words of a longer text, which is no paragraph, take megabytes. */
const LONGEST_REMEMBERED = 50_000;

export function readWords(text: string): TextWords {
  const known = recent.find((each) => each.text === text);
  if (known) return known.words;
  const words = tellApart(wordsOf(text));
  if (text.length > LONGEST_REMEMBERED) return words;
  recent.unshift({ text, words });
  if (recent.length > MOST_RECENT) recent.pop();
  return words;
}

/**
 * By a table of our own, because a `Map` takes several times as long to fill. A typed array would take
 * longer to make and to free than to use.
 */
function tellApart(all: readonly Word[]): TextWords {
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 1));
  /** By hash: the index of a different word, from 1. One whose place is taken has the next one. */
  const table = new Array<number>(size).fill(0);
  const placeOf = (hash: number) => {
    let place = hash & (size - 1);
    while (table[place] !== 0 && different[table[place]! - 1]!.hash !== hash)
      place = (place + 1) & (size - 1);
    return place;
  };
  const different: Word[] = [];
  const indexes = all.map((word) => {
    const place = placeOf(word.hash);
    if (table[place] === 0) table[place] = different.push(word);
    return table[place]! - 1;
  });
  return { all, different, indexes, indexOf: (hash) => table[placeOf(hash)]! - 1 };
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
