/** A word, a number or a mark: what translators count when they say how much two texts differ. */
export interface Token {
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** Tokens of one key stand for each other almost for free: a word in other capitals, any number for any other. */
  readonly key: string;
  /** What it costs to add it, to leave it out or to replace it by a token of another key. */
  readonly weight: number;
}

/** Four marks weigh as much as a word. */
export const WORD_WEIGHT = 4;
const MARK_WEIGHT = 1;

/** Of every number; no word and no mark is a digit. */
const NUMBER_KEY = '0';

/** Written without spaces: each character counts as a word. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTERS = `(?:[^\\P{L}${SPACELESS}]\\p{M}*)+`;
/** `masing-masing` and `l’article` are one word, `1.000.000` and `7/2` one number; `Rp5` and `G20` are two tokens. */
const TOKEN = new RegExp(
  `(${LETTERS}(?:[-'’]${LETTERS})*|[${SPACELESS}]\\p{M}*)|(\\p{N}+(?:[.,:/]\\p{N}+)*)|\\S`,
  'gu',
);

/** Whitespace is no token. Linear in the text. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, 1: word, 2: number, index: start } of text.matchAll(TOKEN)) {
    const isMark = word === undefined && number === undefined;
    const key = word?.toLowerCase() ?? (number === undefined ? found : NUMBER_KEY);
    tokens.push({ text: found, start, key, weight: isMark ? MARK_WEIGHT : WORD_WEIGHT });
  }
  return tokens;
}
