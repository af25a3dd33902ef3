/** A word in the form that the search compares. */
export interface SearchWord {
  /**
   * Letters and digits only, without case, diacritics and ligatures: `Élysée` and `elysee` are
   * equal.
   */
  readonly key: string;
  /** UTF-16 code units in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Scripts without spaces between words: each character is a word. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `[^\\P{L}${SPACELESS}]`;
/** May contain soft hyphens. */
const RUN = `(?:${LETTER}|\\p{N})(?:${LETTER}|[\\p{N}\\p{M}\\u00ad])*`;
const WORD = new RegExp(`${RUN}|(?=\\p{L})[${SPACELESS}]\\p{M}*`, 'gu');

/** Letters that people also write in another way, and ligatures. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ﬁ: 'fi',
  ﬂ: 'fl',
};

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * No word of a language is longer. Longer runs, such as a file in Base64, are known by their
 * beginning.
 */
export const LONGEST_KEY = 64;

/**
 * `orang-orang`, `Prabowo’s` and `10.30` are two words each, so a part can be found too. Takes time
 * linear in the text.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  eachWord(text, (start, end) => words.push({ key: keyOf(text.slice(start, end)), start, end }));
  return words;
}

/** The form of a word that the search compares. */
export function keyOf(word: string): string {
  return fold(word).slice(0, LONGEST_KEY);
}

/** Visits the places of the words of a text; the ends are exclusive. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code < ASCII_END && !isAsciiWordCharacter(code)) {
      at++;
      continue;
    }
    let end = at;
    while (end < text.length && isAsciiWordCharacter(text.charCodeAt(end))) end++;
    // Most words are ASCII alone, and the pattern takes five times as long.
    if (end === at || (end < text.length && text.charCodeAt(end) >= ASCII_END)) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) break;
      at = match.index;
      end = at + match[0].length;
    }
    visit(at, end);
    at = end;
  }
}

/** The first code unit that is not ASCII. */
export const ASCII_END = 0x80;

/** In half the time of comparing with the letters' bounds. */
const IS_WORD_CHARACTER = Uint8Array.from({ length: ASCII_END }, (_, code) =>
  Number(/[a-z0-9]/i.test(String.fromCharCode(code))),
);

/** Whether a UTF-16 code unit is an ASCII letter or digit. */
export function isAsciiWordCharacter(code: number): boolean {
  return IS_WORD_CHARACTER[code] === 1;
}

/** Removes differences that the search ignores. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłıﬁﬂ]/g, (letter) => SPELLED_OUT[letter]!);
}
