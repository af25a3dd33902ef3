import { referenceAt } from './character-references.ts';

/**
 * For each code unit of `value` its offset in `source`, where `value` is what a Markdown parser made of
 * `source.slice(start, end)`: without escapes, the marks of quotations and the indentation of lines, with references resolved.
 * @param hasReferences whether `&amp;` is one there: in text it is, in code it is not
 */
export function placesInMarkdown(
  source: string,
  start: number,
  end: number,
  value: string,
  hasReferences: boolean,
): Uint32Array {
  const places = new Uint32Array(value.length);
  let at = start;
  for (let index = 0; index < value.length;) {
    const reference = hasReferences ? closedReference(source, at, value, index) : undefined;
    if (reference === undefined) at = nextOf(source, at, end, value[index]!);
    places.fill(Math.min(at, end), index, index + (reference?.produced ?? 1));
    index += reference?.produced ?? 1;
    at += reference?.consumed ?? 1;
  }
  return places;
}

/** In Markdown only a reference that ends by its semicolon is one. */
function closedReference(
  source: string,
  at: number,
  value: string,
  index: number,
): ReturnType<typeof referenceAt> {
  const reference = referenceAt(source, at, value, index);
  return reference !== undefined && source[at + reference.consumed - 1] === ';' ? reference : undefined;
}

/** The marks of quotations before a line, or its indentation, are hardly ever longer. */
const LEFT_OUT = 256;

/** What the parser left out stands before it, as far as the next character that it kept. */
function nextOf(source: string, at: number, end: number, unit: string): number {
  const limit = Math.min(end, at + LEFT_OUT);
  for (let next = at; next < limit; next++) if (isReadAs(source[next]!, unit)) return next;
  return at;
}

/** The parser reads NUL as the replacement character. */
function isReadAs(written: string, unit: string): boolean {
  return written === unit || (unit === '\ufffd' && written === '\0');
}
