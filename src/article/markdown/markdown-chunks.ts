/** A part of a Markdown source that can be read by itself: no block reaches over its ends. */
export interface MarkdownChunk {
  readonly start: number;
  readonly end: number;
  /** What its parsing costs: its lines and the characters that may be markup. */
  readonly cost: number;
}

/** Each part costs a parser of its own, so that parts should not be too small either. */
const WORTH_A_PARSER = 200;

/**
 * Cuts where a blank line is followed by one that begins a block of its own, outside fenced code and raw HTML. The parser takes
 * time that grows with the square of what it is given, so it is given little at a time.
 */
export function markdownChunks(source: string, from: number): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let [start, end, cost] = [from, from, 0];
  let endsBlock: LineTest | undefined;
  let isAfterBlank = true;
  for (const [line] of source.slice(from).matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    if (endsBlock === undefined && isAfterBlank && cost >= WORTH_A_PARSER && beginsBlock(line)) {
      chunks.push({ start, end, cost });
      [start, cost] = [end, 0];
    }
    end += line.length;
    cost += costOf(line);
    endsBlock = endsBlock === undefined ? openBlock(line) : endsBlock(line) ? undefined : endsBlock;
    isAfterBlank = line.trim() === '';
  }
  if (end > start) chunks.push({ start, end, cost });
  return chunks;
}

/** Not indented, and no item that may continue the count of the list before it. */
function beginsBlock(line: string): boolean {
  return /^\S/.test(line) && !/^\d{1,9}[.)]\s/.test(line);
}

const MARKUP = /[*_`[\]<>&!\\#]|(?:[-+]|\d[.)])(?=\s)/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;

/** An underlined heading makes the parser copy all that it has read, and a line in nested lists is tried against each of them. */
function costOf(line: string): number {
  const indentation = line.length - line.trimStart().length;
  return (
    1 + (line.match(MARKUP)?.length ?? 0) + (UNDERLINE.test(line) ? 20 : 0) + Math.floor(indentation / 2)
  );
}

type LineTest = (line: string) => boolean;

/** HTML that ends by its own end and not by a blank line (https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 to 5). */
const RAW_HTML: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/** When the line opens a block that blank lines do not end: what a line must be like to end it. */
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
