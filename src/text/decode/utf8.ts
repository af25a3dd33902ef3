import { characterOfByte } from './windows-1252.ts';

/** Some lead bytes restrict the second byte: Unicode standard, table 3-7. */
function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second <= 0x8f;
  return true;
}

/** How many bytes a sequence with this first byte has; 0 if no sequence begins with it. */
function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/**
 * Reads one UTF-8 sequence, which begins with `byteAt(0)`. A missing byte is -1. `whole` is false
 * if bytes are missing or wrong; `length` is then the number of correct bytes, at least 1.
 */
export function readUtf8Sequence(byteAt: (index: number) => number): {
  readonly whole: boolean;
  readonly length: number;
  readonly codePoint: number;
} {
  const lead = byteAt(0);
  const wanted = lengthByLead(lead);
  let codePoint = wanted < 2 ? lead : lead & (0x7f >> wanted);
  let length = 1;
  for (; length < wanted; length++) {
    const byte = byteAt(length);
    if (byte < 0x80 || byte > 0xbf || (length === 1 && !secondByteFits(lead, byte))) break;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  return { whole: wanted > 0 && length >= wanted, length, codePoint };
}

export interface Utf8Survey {
  /** Complete sequences of two or more bytes. */
  readonly whole: number;
  /** Bytes that belong to no sequence. */
  readonly stray: number;
  /** Bytes of a sequence that is cut off by the end of the text. */
  readonly cutOff: number;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const survey = { whole: 0, stray: 0, cutOff: 0 };
  walk(bytes, {
    onWhole: () => survey.whole++,
    onStray: () => survey.stray++,
    onCutOff: (length) => (survey.cutOff = length),
  });
  return survey;
}

/**
 * Reads UTF-8 that contains some bytes of Windows-1252. A sequence that is cut off at the end
 * becomes U+FFFD.
 */
export function decodeMixedUtf8(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  const cut = (at: number, length: number, instead: string) => {
    parts.push(decoder.decode(bytes.subarray(from, at)), instead);
    from = at + length;
  };
  walk(bytes, {
    onStray: (at) => cut(at, 1, characterOfByte(bytes[at]!)),
    onCutOff: (length) => cut(bytes.length - length, length, '\ufffd'),
  });
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join('');
}

interface Walker {
  readonly onWhole?: () => void;
  readonly onStray: (at: number) => void;
  readonly onCutOff: (length: number) => void;
}

function walk(bytes: Uint8Array, walker: Walker): void {
  let at = 0;
  const byteAt = (index: number) => bytes[at + index] ?? -1;
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const { whole, length } = readUtf8Sequence(byteAt);
    const fits = lengthByLead(bytes[at]!) > 0;
    if (whole) walker.onWhole?.();
    else if (fits && at + length === bytes.length) walker.onCutOff(length);
    else walker.onStray(at);
    at += whole || (fits && at + length === bytes.length) ? length : 1;
  }
}
