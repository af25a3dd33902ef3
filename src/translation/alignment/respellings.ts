import { codeAt, lengthOf, type Word } from './words.ts';

/**
 * Words in one spelling for words of equal origin: `fosfor`, `phosphore`. As UTF-16 code units, because
 * strings of all words would take much longer.
 */
export interface Respellings {
  /** Of each word: one number for its first letters, or -1 for numbers and short words. */
  readonly openings: readonly number[];
  /** The letters of a word. Most words are asked for their openings alone. */
  readonly lettersOf: (word: number) => readonly number[];
}

/** A shorter word is like too many others. */
export const SHORTEST_SIMILAR = 4;
/** The letters by which similar words are found. */
const OPENING = 3;

/** @param text in which the words stand */
export function respellWords(text: string, words: readonly Word[]): Respellings {
  const first: number[] = [];
  const known: (readonly number[])[] = [];
  return {
    openings: words.map((word) => {
      if (word.isNumber || lengthOf(word) < SHORTEST_SIMILAR) return -1;
      if (respell(text, word, first, OPENING) < OPENING) return -1;
      return (first[0]! << 16) ^ (first[1]! << 8) ^ first[2]!;
    }),
    lettersOf(word) {
      const before = known[word];
      if (before) return before;
      const letters: number[] = [];
      respell(text, words[word]!, letters);
      known[word] = letters;
      return letters;
    },
  };
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

/**
 * Writes a word's letters. Each stands once in a row.
 *
 * @param enough stops when there are so many
 * @returns how many there are
 */
function respell(text: string, word: Word, letters: number[], enough = Infinity): number {
  const length = lengthOf(word);
  let count = 0;
  for (let at = 0; at < length && count < enough; at++) {
    const code = codeAt(text, word, at);
    const spellings = BY_CODE[code];
    const pair = spellings && at + 1 < length ? spellings[codeAt(text, word, at + 1)] : undefined;
    if (pair) at++;
    const spelling = pair ?? spellings?.[0];
    if (spelling === undefined) {
      if (count === 0 || letters[count - 1] !== code) letters[count++] = code;
    } else if (!endsWith(letters, count, spelling)) for (const letter of spelling) letters[count++] = letter;
  }
  return count;
}

function endsWith(letters: readonly number[], count: number, end: readonly number[]): boolean {
  const first = count - end.length;
  return first >= 0 && end.every((code, at) => letters[first + at] === code);
}
