/** A line of a text, or several that were joined, on their way to become a paragraph. Offsets are those of the text. */
export interface Passage {
  /** Without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** All of it, white space single; empty where it is longer than any rule looks at. */
  readonly text: string;
  readonly head: string;
  readonly tail: string;
  readonly length: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** White space before its first line, in characters. */
  readonly indent: number;
  /** How many lines it was, and how long the last of them was. */
  readonly lines: number;
  readonly lastLength: number;
}

/** No title, caption or byline is longer. */
const WHOLE = 400;
/** What is looked at to tell how a passage begins and ends; also what keeps joining many lines linear. */
const GLIMPSE = 200;

export type Place = Pick<Passage, 'start' | 'end' | 'blanks' | 'indent'>;

export function createPassage(raw: string, place: Place): Passage {
  const text = raw.replace(/\s+/g, ' ');
  return {
    ...place,
    text: text.length > WHOLE ? '' : text,
    head: text.slice(0, GLIMPSE),
    tail: text.slice(-GLIMPSE),
    length: text.length,
    lines: 1,
    lastLength: place.indent + text.length,
  };
}

/** @param between what stands between both now */
export function joinPassages(first: Passage, second: Passage, between: string): Passage {
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
  };
}

/** The lines of a text that hold anything. */
export function readLines(text: string): Passage[] {
  const lines: Passage[] = [];
  let blanks = 0;
  for (let from = 0; from <= text.length;) {
    const breakAt = text.indexOf('\n', from);
    const end = breakAt < 0 ? text.length : breakAt;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    if (trimmed === '') blanks++;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = from + indent;
      lines.push(createPassage(trimmed, { start, end: start + trimmed.length, blanks, indent }));
      blanks = 0;
    }
    from = end + 1;
  }
  return lines;
}
