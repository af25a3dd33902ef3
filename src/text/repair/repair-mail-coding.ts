import { decodeWhole } from '../decode/windows-1252.ts';
import type { Edit } from '../rewrite.ts';

/** Undoes the codings of mails, which are copied with a text from the source of a mail. */
export function mailCodingEdits(text: string): Edit[] {
  const words = encodedWordEdits(text);
  return words.length > 0 ? words : quotedPrintableEdits(text);
}

/** `=?UTF-8?Q?Undangan_rapat?=` in a header: RFC 2047. White space between two of them is none. */
const ENCODED_WORD =
  /=\?([\w.:-]{1,40})(?:\*\w+)?\?([BQ])\?([^?\s]{0,200})\?=(?:\s{1,9}(?==\?[\w.:-]{1,40}\?[BQ]\?))?/gi;

function encodedWordEdits(text: string): Edit[] {
  return Array.from(text.matchAll(ENCODED_WORD)).flatMap(
    ({ index, 0: found, 1: charset, 2: coding, 3: coded }): Edit[] => {
      const bytes =
        coding!.toUpperCase() === 'B' ? Buffer.from(coded!, 'base64') : bytesOf(coded!.replaceAll('_', ' '));
      const to = decodedAs(charset!, bytes);
      return to === undefined ? [] : [{ start: index, end: index + found.length, to, kind: 'encoding' }];
    },
  );
}

function bytesOf(quoted: string): Buffer {
  const characters = quoted.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(characters, 'latin1');
}

function decodedAs(charset: string, bytes: Buffer): string | undefined {
  try {
    return decodeWhole(new TextDecoder(charset, { fatal: true }), bytes);
  } catch {
    return undefined;
  }
}

/** A character beyond ASCII in quoted-printable. No other text has such a thing. */
const EVIDENCE = /=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]|F[0-4])(?:=[89AB][0-9A-F])+/;
const QUOTED = /(?:=[0-9A-F]{2})+|=[ \t]*\r?\n/g;

/**
 * `=E2=80=9C` was `“`, and a line that ends with `=` goes on in the next one: RFC 2045, section 6.7.
 */
function quotedPrintableEdits(text: string): Edit[] {
  if (!EVIDENCE.test(text)) return [];
  return Array.from(text.matchAll(QUOTED)).flatMap(({ index, 0: found }): Edit[] => {
    const place = { start: index, end: index + found.length, kind: 'encoding' } as const;
    if (found.endsWith('\n')) return [{ ...place, to: '' }];
    const to = decodedAs('utf-8', bytesOf(found));
    return to === undefined ? [] : [{ ...place, to }];
  });
}
