import { Problem } from '../../problem.ts';
import { decodeWhole } from '../../text/decode/windows-1252.ts';

/** The XML declaration is at the very start, and is ASCII in every encoding that it can name. */
const DECLARATION_BYTES = 200;

/**
 * Decodes an XML file by its byte order mark, else by its declaration, else as UTF-8
 * (XML 1.0, appendix F).
 * @throws Problem `charset-unknown`, `file-malformed` if the bytes are not valid in that encoding
 */
export function decodeXml(bytes: Uint8Array, format: string): string {
  const label = encodingOf(bytes);
  try {
    return decodeWhole(decoder(label, true), bytes);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const readable = decodeWhole(decoder(label, false), bytes);
    const before = readable.slice(0, Math.max(0, readable.indexOf('\ufffd')));
    const lines = before.split('\n');
    throw new Problem(
      'file-malformed',
      { format, line: lines.length, column: lines.at(-1)!.length + 1, reason: `bytes that are not ${label}` },
      cause,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // A declaration that was read byte by byte is not UTF-16: the file was converted since.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoder(label: string, fatal: boolean): TextDecoder {
  try {
    return new TextDecoder(label, { fatal });
  } catch (cause) {
    throw new Problem('charset-unknown', { charset: label.slice(0, 80) }, cause);
  }
}
