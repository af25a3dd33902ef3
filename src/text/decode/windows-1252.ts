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
 * Decodes all bytes as a stream of one piece. Without this, Node 20 reads 0x80 to 0x9F of
 * Windows-1252 as ISO 8859-1 (nodejs/node#56542).
 */
export function decodeWhole(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
