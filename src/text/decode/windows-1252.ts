/**
 * The bytes 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt. Five of them
 * remain control characters.
 */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTE_OF_SPECIAL = new Map(
  Array.from(SPECIALS, (character, index) => [character.charCodeAt(0), 0x80 + index]),
);

/** The character of a byte. */
export function characterOfByte(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? SPECIALS[byte - 0x80]! : String.fromCharCode(byte);
}

/**
 * The byte that was read as this UTF-16 code unit, by Windows-1252 or ISO-8859-1. -1 for ASCII and
 * for any other unit.
 */
export function byteOfUnit(unit: number): number {
  if (unit >= 0x80 && unit <= 0xff) return unit;
  return unit < 0x80 ? -1 : (BYTE_OF_SPECIAL.get(unit) ?? -1);
}

/**
 * Own code, because Node's TextDecoder reads 0x80 to 0x9F as ISO-8859-1 in some versions
 * (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (control) => characterOfByte(control.charCodeAt(0)));
}
