import { Problem } from '../../problem.ts';
import { decodeWhole } from '../../text/decode/windows-1252.ts';

/** The XML declaration is at the very start, and is ASCII in every encoding that it can name. */
const DECLARATION_BYTES = 200;

/**
 * Decodes an XML file by its byte order mark, else by its declaration, else as UTF-8
 * (XML 1.0, appendix F). Invalid bytes become U+FFFD, and `invalidIn` names the encoding.
 * @throws Problem `charset-unknown`
 */
export function decodeXml(bytes: Uint8Array): { readonly xml: string; readonly invalidIn?: string } {
  const label = encodingOf(bytes);
  try {
    return { xml: decodeWhole(decoder(label, true), bytes) };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    return { xml: decodeWhole(decoder(label, false), bytes), invalidIn: label };
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
