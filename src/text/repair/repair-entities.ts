import { characterOfByte } from '../decode/windows-1252.ts';
import type { Edit } from '../rewrite.ts';

/** U+00A0 to U+00FF in order: https://www.w3.org/TR/html401/sgml/entities.html#h-24.2 */
const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
  Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave
  aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde
  ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const OTHERS: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  prime: '′',
  Prime: '″',
  euro: '€',
  trade: '™',
  minus: '−',
  larr: '←',
  rarr: '→',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
};

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(OTHERS),
]);

/** An ampersand may be escaped several times: `&amp;amp;quot;`. */
const REFERENCE =
  /&(?:(?:amp|AMP|#38|#x26);)*(?:(amp|AMP|#38|#x26)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/g;

/**
 * Character references that a scraper left in plain text. Only complete references that HTML knows
 * count: `AT&T` and `R&D;` are correct.
 */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const [found, ampersand, decimal, hexadecimal, name] = match;
    const to = ampersand !== undefined ? '&' : (byNumber(decimal, hexadecimal) ?? CHARACTERS.get(name ?? ''));
    const start = match.index;
    if (to !== undefined) edits.push({ start, end: start + found.length, to, kind: 'encoding' });
    else if (found.includes(';') && found.indexOf(';') < found.length - 1) {
      // `&amp;T;`: the word after the ampersand is not a name, but the ampersand was escaped.
      const end = start + escapedAmpersand(found);
      edits.push({ start, end, to: '&', kind: 'encoding' });
    }
  }
  return edits;
}

function byNumber(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  if (decimal === undefined && hexadecimal === undefined) return undefined;
  const number = decimal === undefined ? parseInt(hexadecimal!, 16) : parseInt(decimal, 10);
  if (number === 9 || number === 10 || number === 13) return number === 9 ? ' ' : '\n';
  if (number < 0x20 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return undefined;
  return number < 0xa0 ? characterOfByte(number) : String.fromCodePoint(number);
}

function escapedAmpersand(found: string): number {
  return found.lastIndexOf(';', found.length - 2) + 1;
}
