/**
 * A line of a text, or several joined lines, before they become a paragraph. Offsets are in the
 * text.
 */
export interface LineGroup {
  /** Without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** The whole text with single spaces. Empty if it is longer than any rule needs. */
  readonly text: string;
  readonly head: string;
  readonly tail: string;
  readonly length: number;
  /** The number of blank lines before it. */
  readonly blanks: number;
  /** White space before its first line, in characters. */
  readonly indent: number;
  /** The number of its lines, and the length and the indent of the last line. */
  readonly lines: number;
  readonly lastLength: number;
  readonly lastIndent: number;
  /** Whether the text means its line breaks. It is a paragraph, whatever is around it. */
  readonly isKept: boolean;
}

/**
 * A line break that the text means, as in verse. No repaired text has the character for anything
 * else. A paragraph has `\n` for it.
 */
export const KEPT_BREAK = '\u2028';

/** Titles, captions and bylines are shorter. */
const WHOLE = 400;
/**
 * How much the rules read of a group's beginning and end. The limit also keeps joining many lines
 * linear.
 */
const GLIMPSE = 200;

/** Makes white space single. Returns the same string if it is already. */
function singleSpaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** The same, but with `\n` where the text means a line break. */
export function singleSpacedLines(text: string): string {
  if (!text.includes(KEPT_BREAK)) return singleSpaced(text);
  return text.replace(/\s+/g, (space) => (space.includes(KEPT_BREAK) ? '\n' : ' '));
}

type Place = Pick<LineGroup, 'start' | 'end' | 'blanks' | 'indent'>;

function createLineGroup(raw: string, place: Place): LineGroup {
  const text = singleSpaced(raw);
  const isShort = text.length <= GLIMPSE;
  return {
    start: place.start,
    end: place.end,
    blanks: place.blanks,
    indent: place.indent,
    text: text.length > WHOLE ? '' : text,
    head: isShort ? text : text.slice(0, GLIMPSE),
    tail: isShort ? text : text.slice(-GLIMPSE),
    length: text.length,
    lines: 1,
    lastLength: place.indent + text.length,
    lastIndent: place.indent,
    isKept: raw.includes(KEPT_BREAK),
  };
}

/** @param between the text between both now */
export function joinLineGroups(first: LineGroup, second: LineGroup, between: string): LineGroup {
  const length = first.length + between.length + second.length;
  const isShort = length <= WHOLE && first.text !== '' && second.text !== '';
  return {
    start: first.start,
    end: second.end,
    text: isShort ? first.text + between + second.text : '',
    head: first.length < GLIMPSE ? (first.head + between + second.head).slice(0, GLIMPSE) : first.head,
    tail: (first.tail + between + second.tail).slice(-GLIMPSE),
    length,
    blanks: first.blanks,
    indent: first.indent,
    lines: first.lines + second.lines,
    lastLength: second.lastLength,
    lastIndent: second.lastIndent,
    isKept: first.isKept || second.isKept,
  };
}

/** The lines of a text that are not blank. */
export function readLines(text: string): LineGroup[] {
  return readWith(text, false);
}

/** The same lines as if each were a paragraph: with a blank line before it and without indent. */
export function readParagraphs(text: string): LineGroup[] {
  return readWith(text, true);
}

function readWith(text: string, areParagraphs: boolean): LineGroup[] {
  const lines: LineGroup[] = [];
  let blanks = 0;
  for (let from = 0; from <= text.length;) {
    const breakAt = text.indexOf('\n', from);
    const lineEnd = breakAt < 0 ? text.length : breakAt;
    const raw = text.slice(from, lineEnd);
    const trimmed = raw.trim();
    if (trimmed === '') blanks++;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = from + indent;
      const end = start + trimmed.length;
      lines.push(
        createLineGroup(
          trimmed,
          areParagraphs ? { start, end, blanks: 1, indent: 0 } : { start, end, blanks, indent },
        ),
      );
      blanks = 0;
    }
    from = lineEnd + 1;
  }
  return lines;
}
