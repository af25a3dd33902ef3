import { rewrite, type Edit } from '../rewrite.ts';
import { endsSentence, startsInLowerCase } from '../sentences/sentence-ends.ts';
import type { Span, TracedText } from '../traced-text.ts';
import { numberChains, readEdgeLines, type EdgeLine } from './edge-lines.ts';

interface WithoutPageEdges {
  readonly text: TracedText;
  /** The lines that are left out: their places in the text as it was. */
  readonly edges: readonly Span[];
}

/**
 * Leaves out what the pages of a printed text have above and below it: page numbers and running
 * heads, also inside a sentence or a word. Each rule needs two signs, such as a form feed and a
 * number, or a number and a line that the text has more than once.
 */
export function withoutPageEdges(text: TracedText): WithoutPageEdges {
  const lines = readEdgeLines(text);
  const edges = findEdges(lines);
  if (edges.size === 0 || edges.size === lines.length) return { text, edges: [] };
  return {
    text: rewrite(text, removals(lines, edges)),
    edges: [...edges]
      .sort((one, other) => one - other)
      .map((index) => [lines[index]!.start, lines[index]!.end]),
  };
}

function findEdges(lines: readonly EdgeLine[]): ReadonlySet<number> {
  if (!lines.some((line) => line.number !== undefined || line.isAtFeed || line.times > 1)) return new Set();
  const chains = numberChains(lines);
  const isFull = watchFullLines(lines);
  const edges = new Set<number>();
  lines.forEach((line, index) => {
    const isEdge =
      line.number === undefined
        ? isHeadAlone(lines, index)
        : isPageNumber(lines, index, chains[index]!) || isBetweenFullLines(lines, index, isFull);
    if (isEdge) edges.add(index);
  });
  addOuterNumber(lines, edges, lines.length - 1);
  addOuterNumber(lines, edges, 0);
  addHeads(lines, edges);
  return edges;
}

/** A number at an end of the text that counts on from a page number, however short the page is. */
function addOuterNumber(lines: readonly EdgeLine[], edges: Set<number>, index: number): void {
  const { number } = lines[index]!;
  const wanted = number === undefined ? NaN : number + (index === 0 ? 1 : -1);
  if ([...edges].some((edge) => lines[edge]!.number === wanted)) edges.add(index);
}

/** Lines beside an edge that the text has elsewhere too. What the text begins with is its title. */
function addHeads(lines: readonly EdgeLine[], edges: Set<number>): void {
  const isHead = (index: number) => index > 0 && lines[index]!.times > 1 && !edges.has(index);
  let below = 0;
  for (let index = 1; index < lines.length; index++) {
    const isBeside = (edges.has(index - 1) && below < MOST_HEADS) || lines[index]!.isAfterFeed;
    below = isBeside && isHead(index) ? below + 1 : 0;
    if (below > 0) edges.add(index);
  }
  let above = 0;
  for (let index = lines.length - 2; index > 0; index--) {
    const isBeside = (edges.has(index + 1) && above < MOST_HEADS) || lines[index]!.isBeforeFeed;
    above = isBeside && isHead(index) ? above + 1 : 0;
    if (above > 0) edges.add(index);
  }
}

/** More lines are a paragraph that the text repeats. */
const MOST_HEADS = 2;

/** @param chain how many page numbers it counts on from, and those that count on from it */
function isPageNumber(lines: readonly EdgeLine[], index: number, chain: number): boolean {
  const line = lines[index]!;
  if (line.isAtFeed) return true;
  const around = surroundings(lines, index);
  if (Number.isNaN(line.number)) return around === 'word';
  const isOuter = index === 0 || index === lines.length - 1;
  if (around === 'word' || chain > (isOuter ? 1 : 2)) return true;
  const isBesideHead = [lines[index - 1], lines[index + 1]].some(
    (other) => other !== undefined && other.times > 1 && other.letters >= 10,
  );
  if (isBesideHead) return around === 'sentence' || chain > 1 || isTitle(lines, index);
  return line.isLabelled && (around === 'sentence' || chain > 1);
}

/** In wrapped text, the next word would have been on the line of the number, if it were content. */
function isBetweenFullLines(
  lines: readonly EdgeLine[],
  index: number,
  isFull: (line: EdgeLine) => boolean,
): boolean {
  const [before, { number }] = [lines[index - 1], lines[index]!];
  if (before === undefined || number === undefined || !(number <= MOST_PAGES)) return false;
  return isFull(before) && surroundings(lines, index) === 'sentence';
}

/** A larger number in a sentence is a year. */
const MOST_PAGES = 999;
/** Lines that are as long as the longest one, apart from a word. */
const WORD = 15;
const WIDTHS = [45, 140] as const;

function watchFullLines(lines: readonly EdgeLine[]): (line: EdgeLine) => boolean {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isFull = ({ text }: EdgeLine) => text.length > longest - WORD;
  const isWrapped = longest >= WIDTHS[0] && longest <= WIDTHS[1] && lines.filter(isFull).length > 2;
  return isWrapped ? isFull : () => false;
}

/** The running head beside a number is the title, which the text began with. */
function isTitle(lines: readonly EdgeLine[], index: number): boolean {
  if (lines[1]!.number !== undefined) return false;
  return [lines[index - 1], lines[index + 1]].some(
    (other) => other !== undefined && other !== lines[0] && other.form === lines[0]!.form,
  );
}

/** A running head breaks a word, or counts the pages. Inside a sentence it may also be a refrain. */
function isHeadAlone(lines: readonly EdgeLine[], index: number): boolean {
  const { times, isCounted } = lines[index]!;
  if (times < 2 || index === 0) return false;
  const around = surroundings(lines, index);
  return around === 'word' || (around === 'sentence' && isCounted);
}

/** More lines are not above or below a page. */
const MOST_EDGES = 3;

/** A number belongs to `ke-` and to `Covid-`, and not to `dijang-`. */
const BROKEN = /(?<![\p{L}\p{M}])\p{Ll}{3,60}[-\u2010]$/u;

/** What the line interrupts, together with the lines of its kind around it. */
function surroundings(lines: readonly EdgeLine[], index: number): 'word' | 'sentence' | undefined {
  const isOther = (line: EdgeLine | undefined) =>
    line !== undefined && (line.times > 1 || line.number !== undefined);
  let [before, behind] = [index - 1, index + 1];
  while (before > 0 && index - before < MOST_EDGES && isOther(lines[before])) before--;
  while (behind < lines.length && behind - index < MOST_EDGES && isOther(lines[behind])) behind++;
  const [left, right] = [lines[before]?.text, lines[behind]?.text];
  if (left === undefined || right === undefined || !startsInLowerCase(right)) return undefined;
  if (BROKEN.test(left.slice(-GLIMPSE))) return 'word';
  return endsSentence(left.slice(-GLIMPSE), right.slice(0, GLIMPSE)) ? undefined : 'sentence';
}

/** How much of a line the rules read. */
const GLIMPSE = 200;

/** Lines that were interrupted follow each other directly. */
function removals(lines: readonly EdgeLine[], edges: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!edges.has(index)) continue;
    const first = index;
    while (edges.has(index + 1)) index++;
    const [before, behind] = [lines[first - 1], lines[index + 1]];
    const start = before?.end ?? 0;
    const end = behind?.lineStart ?? lines[index]!.end;
    const isInside =
      before !== undefined &&
      behind !== undefined &&
      !endsSentence(before.text.slice(-GLIMPSE), behind.text.slice(0, GLIMPSE));
    const wasApart = lines[first]!.blanks > 0 || (behind?.blanks ?? 0) > 0;
    const to = before === undefined || behind === undefined ? '' : isInside || !wasApart ? '\n' : '\n\n';
    edits.push({ start, end, to });
  }
  return edits;
}
