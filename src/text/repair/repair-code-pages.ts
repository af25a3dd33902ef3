import type { Edit } from '../rewrite.ts';

/**
 * What the bytes 0x80 to 0xFF are in the code pages of consoles and of old Macintosh computers
 * (https://www.unicode.org/Public/MAPPINGS/VENDORS/). Text in them is decoded as any other; here are
 * texts in UTF-8 that were read in one of them: `ΓÇ£` and `‚Äú` were `“`.
 */
const CODE_PAGES = [
  // 437
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  // 850
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  // Macintosh
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
] as const;

/** Characters of Indonesian, English and French texts: Latin letters, signs, quotation marks. */
const WRITTEN = [
  ...range(0xa0, 0xff),
  0x152,
  0x153,
  0x178,
  ...range(0x2010, 0x201f),
  ...range(0x2020, 0x2022),
  0x2026,
  ...range(0x2030, 0x203a),
  0x20ac,
  0x2122,
  0x2212,
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A damaged character → the character that it was. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...CODE_PAGES].reverse().flatMap((page) =>
    WRITTEN.map((codePoint) => {
      const character = String.fromCharCode(codePoint);
      return [Array.from(Buffer.from(character), (byte) => page[byte - 0x80]!).join(''), character] as const;
    }),
  ),
);

/** The first bytes 0xC2, 0xC3, 0xC5 and 0xE2, with the bytes that may follow. */
const DAMAGED = /[┬├┼¬√≈][^\0-\x7f]|[ΓÔ‚][^\0-\x7f]{2}/g;
/** A drawn line may have these beside it. */
const DRAWN = /[\u2500-\u259f]$/;
/** The first byte of a character that was read as Windows-1252, and that `¬` or `‚` may be a part of. */
const LEAD = /[\u00c2-\u00f4]/;
const LONGEST_PART = 3;

/** Undoes UTF-8 that was read in another code page than those of Windows. */
export function codePageEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(DAMAGED)) {
    const to = CHARACTERS.get(found);
    const before = text.charAt(index - 1);
    if (to === undefined) continue;
    if (/^[¬‚]/.test(found) && LEAD.test(text.slice(Math.max(0, index - LONGEST_PART), index))) continue;
    if (DRAWN.test(found) && !/[\p{L}\p{N} ]/u.test(before)) continue;
    edits.push({ start: index, end: index + found.length, to, kind: 'encoding' });
  }
  return edits;
}
