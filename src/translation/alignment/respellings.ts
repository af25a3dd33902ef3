import { codeAt, lengthOf, type Word } from './words.ts';

/**
 * Words in one spelling for words of equal origin: `fosfor`, `phosphore`. As UTF-16 code units in
 * one array, because strings of all words would take much longer.
 */
export interface Respellings {
  readonly letters: readonly number[];
  /**
   * The letters of word `n`: `letters[starts[n]]` to `letters[starts[n + 1]]`, end exclusive. None
   * for numbers and short words.
   */
  readonly starts: Uint32Array;
}

/** A shorter word is like too many others. */
export const SHORTEST_SIMILAR = 4;

/** @param text in which the words stand */
export function respellWords(text: string, words: readonly Word[]): Respellings {
  const starts = new Uint32Array(words.length + 1);
  const letters: number[] = [];
  words.forEach((word, index) => {
    const from = letters.length;
    if (!word.isNumber && lengthOf(word) >= SHORTEST_SIMILAR) respell(text, word, letters);
    if (letters.length - from < SHORTEST_SIMILAR) letters.length = from;
    starts[index + 1] = letters.length;
  });
  return { letters, starts };
}

const codesOf = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const SPELLINGS = Object.entries({
  ph: 'f',
  th: 't',
  ce: 'se',
  ci: 'si',
  cy: 'si',
  c: 'k',
  q: 'k',
  x: 'ks',
  y: 'i',
  z: 's',
  v: 'f',
}).map(([from, to]) => ({ from: codesOf(from), to: codesOf(to) }));
/** By code unit, then by the code unit behind it; 0 if none counts. */
const BY_CODE: (readonly number[] | undefined)[][] = [];
for (const { from, to } of SPELLINGS) (BY_CODE[from[0]!] ??= [])[from[1] ?? 0] = to;

/** Adds a word's letters. Each stands once in a row. */
function respell(text: string, word: Word, letters: number[]): void {
  const from = letters.length;
  const length = lengthOf(word);
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, word, at);
    const spellings = BY_CODE[code];
    const pair = spellings && at + 1 < length ? spellings[codeAt(text, word, at + 1)] : undefined;
    if (pair) at++;
    const spelling = pair ?? spellings?.[0];
    if (spelling === undefined) {
      if (letters.length === from || letters.at(-1) !== code) letters.push(code);
    } else if (!endsWith(letters, from, spelling)) letters.push(...spelling);
  }
}

function endsWith(letters: readonly number[], from: number, end: readonly number[]): boolean {
  const first = letters.length - end.length;
  return first >= from && end.every((code, at) => letters[first + at] === code);
}
