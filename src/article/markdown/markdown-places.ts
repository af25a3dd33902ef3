import { referenceAt } from '../html/character-references.ts';

/**
 * For each code unit of `value` its offset in `source`, where `value` is what a Markdown parser
 * made of `source.slice(start, end)`: without escapes, the `>` of block quotations and indentation,
 * and with references resolved.
 * @param hasReferences whether `&amp;` is a reference: yes in text, no in code
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

/** In Markdown a reference must end with a semicolon. */
function closedReference(
  source: string,
  at: number,
  value: string,
  index: number,
): ReturnType<typeof referenceAt> {
  const reference = referenceAt(source, at, value, index);
  return reference !== undefined && source[at + reference.consumed - 1] === ';' ? reference : undefined;
}

/** The `>` of block quotations and the indentation before a line are hardly ever longer. */
const LEFT_OUT = 256;

interface Place {
  readonly at: number;
  /** UTF-16 code units of the value, and of their source. */
  readonly produced: number;
  readonly consumed: number;
}

interface Stretch {
  readonly source: string;
  readonly at: number;
  readonly end: number;
  readonly hasReferences: boolean;
}

/**
 * The parser drops escapes and marks before a line. They are skipped up to the next character that
 * it kept.
 */
function nextOf({ source, at, end, hasReferences }: Stretch, value: string, index: number): Place {
  const limit = Math.min(end, at + LEFT_OUT);
  for (let next = at; next < limit; next++) {
    const reference = hasReferences ? closedReference(source, next, value, index) : undefined;
    if (reference !== undefined) return { at: next, ...reference };
    if (isReadAs(source[next]!, value[index]!)) return { at: next, produced: 1, consumed: 1 };
  }
  return { at, produced: 1, consumed: 1 };
}

/** The parser replaces NUL by the replacement character. */
function isReadAs(written: string, unit: string): boolean {
  return written === unit || (unit === '\ufffd' && written === '\0');
}
