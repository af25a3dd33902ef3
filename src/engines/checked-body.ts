/**
 * Longest answer of an engine, in bytes after decompression. A request has 64 KiB of text at most, so
 * its translation has some hundred KiB in any script, and a list of a thousand glossaries about as
 * many.
 */
export const ANSWER_BYTES = 2 * 1024 * 1024;
/**
 * The most values (members of lists and objects) in an answer. Each takes a hundred times more memory
 * than its three bytes of JSON; a list of a thousand glossaries has some 30,000.
 */
const MOST_VALUES = 64 * 1024;

/** An answer that cannot be what was asked for, whatever its status says. */
export class MalformedBody extends Error {
  override readonly name = 'MalformedBody';
}

/**
 * The text of an answer, which is safe to parse as JSON.
 * @throws MalformedBody it is not UTF-8 (RFC 8259 8.1), or has too many values
 */
export function checkedBody(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new MalformedBody('The answer is not UTF-8', { cause: error });
  }
  if (countValues(text) > MOST_VALUES)
    throw new MalformedBody(`An answer of more than ${MOST_VALUES} values`);
  return text;
}

/** Counts the openings and commas outside of strings: at least as many as there are values. */
function countValues(json: string): number {
  let count = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[' || character === ',') count++;
  }
  return count;
}
