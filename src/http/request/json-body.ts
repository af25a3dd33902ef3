import { Problem } from '../../problem.ts';

/** The API's own bodies have two levels. */
const DEEPEST = 32;

/** @throws Problem `json-malformed` */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (depthOf(text) > DEEPEST) throw new Problem('json-malformed', { reason: `depth > ${DEEPEST}` });
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

/** The depth of brackets outside strings, counted in one pass over the text. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const mark = json[at];
    if (quoted && mark === '\\') at++;
    else if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth);
    else if (mark === '}' || mark === ']') depth--;
  }
  return deepest;
}
