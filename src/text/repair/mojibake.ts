import { byteOfUnit } from '../decode/windows-1252.ts';
import { readUtf8Sequence } from '../decode/utf8.ts';

/**
 * Characters that are the bytes of one UTF-8 character, each read as Windows-1252 or ISO-8859-1.
 */
export interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
  readonly likelihood: Likelihood;
}

/**
 * `certain`: correct text never contains it. `kindred`: damage only if the text contains another of
 * its `family`, because the correct text `é »` could also be the bytes of a Chinese character.
 */
export type Likelihood = 'certain' | 'kindred' | 'never';

/** Reads the sequence that begins at `start`, if it is complete. */
export function readSequence(text: string, start: number): Sequence | undefined {
  const { whole, length, codePoint } = readUtf8Sequence((index) =>
    byteOfUnit(text.charCodeAt(start + index)),
  );
  if (!whole || length === 1) return undefined;
  const end = start + length;
  return { start, end, codePoint, likelihood: likelihood(text, start, end, codePoint) };
}

/** May follow a word that ends with a letter such as Ã, without a space. */
const CLOSING = /^[”’»›…“‘–—\u00a0]+$/;
/**
 * May follow a word that ends with a small letter such as é, before a footnote or in a language
 * that has these letters.
 */
const CLOSING_OR_LETTER = /^[”’»›…“‘–—•\u00a0®™©°ºª¹²³šžœŠŽŒŸ]+$/;
const C1_CONTROL = /[\u0080-\u009f]/;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CAPITAL = /\p{Lu}/u;
const OPENING_QUOTE = /["“‘«‹„(]/;

function likelihood(text: string, start: number, end: number, codePoint: number): Likelihood {
  const lead = text.charCodeAt(start);
  const rest = text.slice(start + 1, end);
  if (!isWritten(codePoint)) return 'never';
  if (C1_CONTROL.test(rest)) return 'certain';
  const before = text.charAt(start - 1);
  const isBeforeWord = LETTER_OR_DIGIT.test(text.charAt(end));
  if (lead < 0xe0) return ofTwoBytes(lead, rest, codePoint, before, isBeforeWord);
  if (lead >= 0xf0) return rest.startsWith('Ÿ') || codePoint >= 0x20000 ? 'certain' : 'never';
  if (lead === 0xe0 || (lead === 0xe1 && (codePoint < 0x1e00 || codePoint > 0x1eff))) return 'kindred';
  if (!CLOSING_OR_LETTER.test(rest)) return 'certain';
  if (lead > 0xe2 && lead !== 0xef) return 'kindred';
  return LETTER.test(before) && !isBeforeWord ? 'kindred' : 'certain';
}

function ofTwoBytes(
  lead: number,
  rest: string,
  codePoint: number,
  before: string,
  isBeforeWord: boolean,
): Likelihood {
  if (lead >= 0xd0) return 'kindred';
  if (lead > 0xc5 && lead < 0xcc && !RARER_LATIN.test(String.fromCharCode(codePoint))) return 'never';
  if (isBeforeWord || !CLOSING.test(rest)) return 'certain';
  // A capital letter at the end of a word, before closing quotation marks: `“IRMÃ”`.
  const endsWord =
    CAPITAL.test(before) || OPENING_QUOTE.test(before) || (lead > 0xc3 && !LETTER.test(before));
  return endsWord ? 'kindred' : 'certain';
}

/** Romanian, Vietnamese and pinyin letters, the Hawaiian ʻokina, ƒ and the spacing accents. */
const RARER_LATIN = /[ƒƠơƯưǍ-ǜȘ-țʻʼˆ˜]/;

/** Excludes unassigned code points, Braille and private use, which damaged texts never contain. */
function isWritten(codePoint: number): boolean {
  if (codePoint >= 0x2800 && codePoint <= 0x28ff) return false;
  return !/[\p{Cn}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(codePoint));
}

/**
 * A `kindred` sequence counts together with others of its family: letters of one alphabet rarely
 * occur alone.
 */
export function family(codePoint: number): string {
  if (codePoint >= 0x400 && codePoint < 0x530) return 'Cyrillic';
  if (codePoint >= 0x530 && codePoint < 0x900) return `${codePoint >> 8}`;
  if (codePoint >= 0x900 && codePoint < 0x1e00) return `${codePoint >> 7}`;
  return codePoint >= 0x2e80 && codePoint < 0xe000 ? 'East Asian' : 'Latin';
}
