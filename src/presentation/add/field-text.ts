/** Controls, which no HTML document may hold, not even as references: https://html.spec.whatwg.org/multipage/parsing.html#parse-error-control-character-in-input-stream */
const FORBIDDEN = /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/**
 * A text for a field of a form. What HTML can not carry is left out: of damaged texts those are traces of a wrong decoding, which the repair finds
 * without them.
 */
export function fieldText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
