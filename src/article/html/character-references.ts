import { parseFragment } from 'parse5';

const NUMERIC = /&#(?:x[0-9a-f]+|[0-9]+);?/iy;
/** The longest name in the standard's table has 31 characters. */
const NAMED = /&[a-z][a-z0-9]{0,31};?/iy;
const AMPERSAND = /&(?:amp|AMP);?/y;

/** Named references that occurred, with the code units that they consume and produce. */
const known = new Map<string, Reference>();

interface Reference {
  readonly consumed: number;
  readonly produced: number;
}

/**
 * Appends to `origins` the offset in `source` for each code unit of `value`, which an HTML parser
 * made of `source.slice(start, end)`. A character reference is at the place of its `&`, CRLF at the
 * place of its CR.
 */
export function placeReferences(
  source: string,
  start: number,
  end: number,
  value: string,
  origins: number[],
): void {
  let at = referenceStart(source, start);
  const verbatim = at === start && end - start === value.length && source.startsWith(value, start);
  for (let index = 0; index < value.length;) {
    const reference = verbatim ? undefined : referenceAt(source, at, value, index);
    for (let unit = 0; unit < (reference?.produced ?? 1); unit++) origins.push(Math.min(at, end));
    index += reference?.produced ?? 1;
    at += reference?.consumed ?? (source.startsWith('\r\n', at) && !verbatim ? 2 : 1);
  }
}

/**
 * If a text begins with a reference, parse5 reports its start at the last character of the
 * reference, which is never a space. Before any other text that does not begin with a space is a
 * tag, a space or a control character, never a letter.
 */
function referenceStart(source: string, start: number): number {
  if (/\s/.test(source[start] ?? '')) return start;
  let at = start - 1;
  while (/[#0-9a-z]/i.test(source[at] ?? '')) at--;
  return at < start - 1 && source[at] === '&' ? at : start;
}

/**
 * The reference at `source[at]` that became `value[index]`; `undefined` if the character is not a
 * reference.
 */
export function referenceAt(source: string, at: number, value: string, index: number): Reference | undefined {
  if (source[at] !== '&') return undefined;
  const numeric = match(NUMERIC, source, at);
  if (numeric !== undefined)
    return { consumed: numeric.length, produced: value.codePointAt(index)! > 0xffff ? 2 : 1 };
  if (value[index] === '&') {
    const ampersand = match(AMPERSAND, source, at);
    return ampersand === undefined ? undefined : { consumed: ampersand.length, produced: 1 };
  }
  const named = match(NAMED, source, at);
  return named === undefined ? undefined : namedReference(named);
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** In `&ampere`, only `&amp` is the reference. The parser itself decides how much belongs to it. */
function namedReference(written: string): Reference {
  const before = known.get(written);
  if (before !== undefined) return before;
  const [node] = parseFragment(written).childNodes;
  const read = node !== undefined && 'value' in node ? node.value : written;
  const produced = [1, 2].find((count) => written.endsWith(read.slice(count))) ?? 1;
  const reference = { consumed: written.length - (read.length - produced), produced };
  if (known.size < 10_000) known.set(written, reference);
  return reference;
}
