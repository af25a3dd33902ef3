/** A part of a Markdown source that can be parsed alone, because no block crosses its ends. */
export interface MarkdownChunk {
  readonly start: number;
  readonly end: number;
  /** The cost of parsing it: its lines and the characters that may be markup. */
  readonly cost: number;
  /** If it is a footnote, its label. `start` is after it. */
  readonly note?: string;
}

/** Each part costs a parser of its own, so parts should not be too small. */
const WORTH_A_PARSER = 200;

/**
 * Cuts at a blank line before a line that begins a new block, outside fenced code and raw HTML. The
 * parser's time grows with the square of its input, so it gets small parts.
 */
export function markdownChunks(source: string, from: number): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let [start, end, cost] = [from, from, 0];
  let note: string | undefined;
  let endsBlock: LineTest | undefined;
  let isAfterBlank = true;
  const cut = () => {
    if (end > start) chunks.push({ start, end, cost, ...(note !== undefined && { note }) });
    [start, cost, note] = [end, 0, undefined];
  };
  for (const [line] of source.slice(from).matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    const beginning = endsBlock === undefined ? NOTE.exec(line) : null;
    const isWorth = note !== undefined || cost >= WORTH_A_PARSER;
    const ends = endsBlock === undefined && isAfterBlank && isWorth && beginsBlock(line);
    if (beginning !== null || ends) cut();
    if (beginning !== null) {
      start += beginning[0].length;
      [cost, note] = [NOTE_COST, beginning[1]!];
    }
    end += line.length;
    cost += costOf(line);
    endsBlock = endsBlock === undefined ? openBlock(line) : endsBlock(line) ? undefined : endsBlock;
    isAfterBlank = line.trim() === '';
  }
  cut();
  return chunks;
}

/** `[^1]: Isi catatan.`: it ends the paragraph before it, even without a blank line. */
const NOTE = /^ {0,3}\[\^([^[\]\s]{1,40})\]:[ \t]*/;
/** Each footnote has a parser of its own. */
const NOTE_COST = 20;

/** Not indented, and not an item that may continue the numbering of the list before it. */
function beginsBlock(line: string): boolean {
  return /^\S/.test(line) && !/^\d{1,9}[.)]\s/.test(line);
}

const MARKUP = /[*_`[\]<>&!\\#|]|(?:[-+]|\d[.)])(?=\s)/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;

/**
 * At an underlined heading the parser copies everything that it has read. A line in nested lists is
 * tried against each list.
 */
function costOf(line: string): number {
  const indentation = line.length - line.trimStart().length;
  return (
    1 + (line.match(MARKUP)?.length ?? 0) + (UNDERLINE.test(line) ? 20 : 0) + Math.floor(indentation / 2)
  );
}

type LineTest = (line: string) => boolean;

/**
 * HTML that ends with its own end and not at a blank line
 * (https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 to 5).
 */
const RAW_HTML: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/** If the line opens a block that continues over blank lines: the test for its last line. */
function openBlock(line: string): LineTest | undefined {
  const [, fence] = /^[\s>*+-]*(?:\d{1,9}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
  if (fence !== undefined) {
    return (later) => {
      const bare = later.replace(/^[\s>]+/, '').trimEnd();
      return bare.startsWith(fence) && bare.replaceAll(fence[0]!, '') === '';
    };
  }
  const [, closing] = RAW_HTML.find(([opening]) => opening.test(line)) ?? [];
  return closing === undefined || closing.test(line) ? undefined : (later) => closing.test(later);
}
