/**
 * Control characters, which no HTML document may contain, not even as references:
 * https://html.spec.whatwg.org/multipage/parsing.html#parse-error-control-character-in-input-stream
 */
const FORBIDDEN = /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/**
 * The value of a form field. Leaves out characters that HTML cannot carry. In a damaged text these
 * are traces of a wrong decoding, and the repair does not need them.
 */
export function fieldText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
