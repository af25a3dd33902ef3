/**
 * A word, a number or a mark. Translation tools count these to measure how much two texts differ.
 */
export interface Token {
  readonly text: string;
  /** Where the token begins, in UTF-16 code units. */
  readonly start: number;
  /**
   * Tokens with the same key replace each other almost for free: a word in other capitals, any
   * number for any other number.
   */
  readonly key: string;
  /** The cost of adding it, of removing it, or of replacing it by a token with another key. */
  readonly weight: number;
}

/** A word weighs as much as four marks. */
export const WORD_WEIGHT = 4;
const MARK_WEIGHT = 1;

/** The key of every number. No word and no mark is a digit. */
const NUMBER_KEY = '0';

/** Scripts without spaces between words: each character counts as a word. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTERS = `(?:[^\\P{L}${SPACELESS}]\\p{M}*)+`;
/**
 * `masing-masing` and `l’article` are one word, `1.000.000` and `7/2` one number; `Rp5` and `G20`
 * are two tokens.
 */
const TOKEN = new RegExp(
  `(${LETTERS}(?:[-'’]${LETTERS})*|[${SPACELESS}]\\p{M}*)|(\\p{N}+(?:[.,:/]\\p{N}+)*)|\\S`,
  'gu',
);

/** Whitespace is not a token. Takes time linear in the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, 1: word, 2: number, index: start } of text.matchAll(TOKEN)) {
    const isMark = word === undefined && number === undefined;
    const key = word?.toLowerCase() ?? (number === undefined ? found : NUMBER_KEY);
    tokens.push({ text: found, start, key, weight: isMark ? MARK_WEIGHT : WORD_WEIGHT });
  }
  return tokens;
}
