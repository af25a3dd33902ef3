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
const LONGEST_KEY = 64;

/**
 * `orang-orang`, `Prabowo’s` and `10.30` are two words each, so a part can be found too. Takes time
 * linear in the text.
 */
export function searchWords(text: string): readonly SearchWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index: start }) => ({
    key: fold(found).slice(0, LONGEST_KEY),
    start,
    end: start + found.length,
  }));
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
