/** A word as the search knows it. */
export interface SearchWord {
  /** Without case, diacritics and ligatures: `Élysée` and `elysee` have one. Letters and digits alone. */
  readonly key: string;
  /** UTF-16 code units in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Written without spaces: each character is found by itself. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `[^\\P{L}${SPACELESS}]`;
/** With the soft hyphens that it may be broken at. */
const RUN = `(?:${LETTER}|\\p{N})(?:${LETTER}|[\\p{N}\\p{M}\\u00ad])*`;
const WORD = new RegExp(`${RUN}|(?=\\p{L})[${SPACELESS}]\\p{M}*`, 'gu');

/** What Unicode takes for letters of their own, and writers for a way to write others; and ligatures that a printer set. */
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

/** No word of a language is longer; what is, such as a file in Base64, is known by its beginning. */
const LONGEST_KEY = 64;

/** `orang-orang`, `Prabowo’s` and `10.30` are two words each, so that a part is found too. Linear in the text. */
export function searchWords(text: string): readonly SearchWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index: start }) => ({
    key: fold(found).slice(0, LONGEST_KEY),
    start,
    end: start + found.length,
  }));
}

/** Takes away what makes no difference to the search. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłıﬁﬂ]/g, (letter) => SPELLED_OUT[letter]!);
}
