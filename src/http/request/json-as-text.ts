import { Problem } from '../../problem.ts';
import { parseJson } from './json-body.ts';

/** The members that a source in JSON has at least one of. */
const SOURCES = ['content', 'url'];

/**
 * Refuses a text that is the JSON of this API: its sender took the wrong media type, and it would
 * be stored as the text of an article.
 * @throws Problem `json-as-text`
 */
export function refuseJsonAsText(bytes: Uint8Array, type: string): void {
  if (!beginsAsObject(bytes)) return;
  const value = parsed(bytes);
  const isSource = SOURCES.some((name) => typeof (value as Record<string, unknown>)[name] === 'string');
  if (isSource) throw new Problem('json-as-text', { type });
}

/** After white space (RFC 8259, section 2) and a byte order mark. */
function beginsAsObject(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const first = bytes.subarray(start).find((byte) => !WHITE_SPACE.includes(byte));
  return first === OPEN_BRACE;
}

const WHITE_SPACE = [...Buffer.from(' \t\r\n')];
const [OPEN_BRACE] = Buffer.from('{');

/** An empty object if it is another text. */
function parsed(bytes: Uint8Array): object {
  try {
    return Object(parseJson(bytes)) as object;
  } catch (error) {
    if (error instanceof Problem) return {};
    throw error;
  }
}
