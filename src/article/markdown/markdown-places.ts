import { referenceAt } from '../html/character-references.ts';

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
    const found = nextOf({ source, at, end, hasReferences }, value, index);
    places.fill(Math.min(found.at, end), index, index + found.produced);
    index += found.produced;
    at = found.at + found.consumed;
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

interface Place {
  readonly at: number;
  /** UTF-16 code units of the value, and of the source that they come from. */
  readonly produced: number;
  readonly consumed: number;
}

interface Stretch {
  readonly source: string;
  readonly at: number;
  readonly end: number;
  readonly hasReferences: boolean;
}

/** What the parser left out (an escape's backslash, marks before a line) stands before it, as far as the next thing that it kept. */
function nextOf({ source, at, end, hasReferences }: Stretch, value: string, index: number): Place {
  const limit = Math.min(end, at + LEFT_OUT);
  for (let next = at; next < limit; next++) {
    const reference = hasReferences ? closedReference(source, next, value, index) : undefined;
    if (reference !== undefined) return { at: next, ...reference };
    if (isReadAs(source[next]!, value[index]!)) return { at: next, produced: 1, consumed: 1 };
  }
  return { at, produced: 1, consumed: 1 };
}

/** The parser reads NUL as the replacement character. */
function isReadAs(written: string, unit: string): boolean {
  return written === unit || (unit === '\ufffd' && written === '\0');
}
