import { Problem } from '../../problem.ts';

/** The API's own bodies have two levels. */
const DEEPEST = 32;
/**
 * Members and items. The largest body, a glossary of 10,000 entries, has 30,000. Many unknown keys
 * would take seconds.
 */
const MOST_VALUES = 100_000;

/** @throws Problem `json-malformed` */
export function parseJson(bytes: Uint8Array): unknown {
  checkStructure(bytes);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'JSON';
    throw new Problem('json-malformed', { reason }, error);
  }
}

/** RFC 8259, section 8.1: JSON is UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem('json-malformed', { reason: 'UTF-8' }, error);
  }
}

/**
 * Counts brackets and commas outside strings, in one pass over the bytes. In UTF-8 these bytes are
 * never a part of another character.
 * @throws Problem `json-malformed`
 */
function checkStructure(json: Uint8Array): void {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  let depth = 0;
  let values = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
    else if (byte === COMMA) values++;
    if (depth > DEEPEST) throw new Problem('json-malformed', { reason: `depth > ${DEEPEST}` });
    if (values > MOST_VALUES) throw new Problem('json-malformed', { reason: `values > ${MOST_VALUES}` });
  }
}

const [QUOTE, BACKSLASH, COMMA, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] =
  Buffer.from('"\\,{}[]');

/** Jumps from quotation mark to quotation mark, because a source is one long string. */
function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(bytes, end)) end = bytes.indexOf('"', end + 1);
  return end < 0 ? bytes.length : end;
}

function isEscaped(bytes: Buffer, at: number): boolean {
  let first = at;
  while (bytes[first - 1] === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}
