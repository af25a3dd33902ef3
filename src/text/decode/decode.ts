import { Problem } from '../../problem.ts';
import { binarySignature } from './binary-signatures.ts';
import { decodeMixedUtf8, surveyUtf8 } from './utf8.ts';
import { decodeWhole } from './windows-1252.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label: https://encoding.spec.whatwg.org/#names-and-labels */
  readonly encoding: string;
}

/**
 * Reads bytes as text. A byte order mark takes precedence over a declaration, and a declaration
 * counts if the bytes agree with it; otherwise the bytes are examined. The byte order mark is not
 * part of the text.
 * @throws Problem `charset-unknown`, `text-binary`
 */
export function decode(bytes: Uint8Array, charset?: string): DecodedText {
  const declared = declaredEncoding(charset);
  const found = binarySignature(bytes);
  if (found !== undefined) throw new Problem('text-binary', { found });
  const decoded = byByteOrderMark(bytes) ?? byDeclaration(bytes, declared) ?? examined(bytes);
  refuseBinary(decoded);
  return decoded;
}

/** WHATWG labels, for a person who sees that a text was decoded wrongly. */
export const LIKELY_ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1256',
  'gb18030',
  'shift_jis',
] as const;

/**
 * Reads bytes in a known encoding: the one that a person chose, or in which they were read before. A
 * byte order mark of that encoding is not part of the text.
 * @throws Problem `charset-unknown`, `text-binary`
 */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const known = declaredEncoding(encoding) ?? 'utf-8';
  const found = binarySignature(bytes);
  if (found !== undefined) throw new Problem('text-binary', { found });
  const marked = byByteOrderMark(bytes);
  if (marked?.encoding === known) return marked;
  const decoded = known === 'utf-8' ? { text: decodeMixedUtf8(bytes), encoding: known } : read(bytes, known);
  refuseBinary(decoded);
  return decoded;
}

function declaredEncoding(charset: string | undefined): string | undefined {
  const label = charset?.trim().replace(/^["']|["']$/g, '');
  if (label === undefined || label === '') return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw new Problem('charset-unknown', { charset: label.slice(0, 80) }, cause);
  }
}

function byByteOrderMark(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return asUtf8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return read(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return read(bytes.subarray(2), 'utf-16be');
  return undefined;
}

/**
 * Ignores the declaration if the bytes are clearly something else. Valid UTF-8 beyond ASCII is
 * never a coincidence.
 */
function byDeclaration(bytes: Uint8Array, declared: string | undefined): DecodedText | undefined {
  if (declared === undefined || declared === 'utf-8') return undefined;
  const wide = utf16ByZeros(bytes);
  if (wide !== undefined) return wide;
  const utf8 = surveyUtf8(bytes);
  if (utf8.stray === 0 && (utf8.whole > 0 || declared.startsWith('utf-16'))) return undefined;
  return fatally(bytes, declared);
}

function examined(bytes: Uint8Array): DecodedText {
  return utf16ByZeros(bytes) ?? asUtf8(bytes);
}

/**
 * UTF-8 with a few stray bytes is still UTF-8. If the stray bytes outnumber its sequences, it never
 * was.
 */
function asUtf8(bytes: Uint8Array): DecodedText {
  const { whole, stray, cutOff } = surveyUtf8(bytes);
  if (stray === 0 && cutOff === 0) return read(bytes, 'utf-8');
  const hasOnlyTail = stray === 0 && (whole > 0 || cutOff > 1);
  return hasOnlyTail || whole > stray
    ? { text: decodeMixedUtf8(bytes), encoding: 'utf-8' }
    : read(bytes, 'windows-1252');
}

function read(bytes: Uint8Array, encoding: string, fatal = false): DecodedText {
  return { text: decodeWhole(new TextDecoder(encoding, { ignoreBOM: true, fatal }), bytes), encoding };
}

function fatally(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    return read(bytes, encoding, true);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a byte order mark: in text that is mostly ASCII, every other byte is zero. */
function utf16ByZeros(bytes: Uint8Array): DecodedText | undefined {
  const pairs = bytes.length >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > pairs * 0.4 && even <= pairs * 0.05) return read(bytes, 'utf-16le');
  if (even > pairs * 0.4 && odd <= pairs * 0.05) return read(bytes, 'utf-16be');
  return undefined;
}

/**
 * A text may hold several stray control characters. A file full of them is not text. Text that is
 * not UTF-8 may hold fewer.
 */
function refuseBinary({ text, encoding }: DecodedText): void {
  const zeros = count(text, /\0/g);
  const controls = zeros + count(text, /[\x01-\x08\x0e-\x1a\x1c-\x1f]/g);
  const tolerated = encoding === 'windows-1252' ? 4 : 16;
  if (controls > text.length * 0.3 || (controls > tolerated && controls > text.length * 0.05)) {
    throw new Problem('text-binary', { found: zeros > 0 ? 'NUL bytes' : 'control characters' });
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
