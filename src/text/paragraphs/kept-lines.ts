import { type Edit, rewrite } from '../rewrite.ts';
import { startsInLowerCase } from '../sentences/sentence-ends.ts';
import type { TracedText } from '../traced-text.ts';
import { isAddress } from './address-lines.ts';
import { watchHardWrap } from './hard-wrap.ts';
import { isField } from './headings.ts';
import { findItems } from './item-markers.ts';
import { KEPT_BREAK, readLines, type LineGroup } from './line-group.ts';
import { lineKindOf } from './line-kinds.ts';
import { startsWithEmoji } from './message-lines.ts';
import { findTurns } from './turns.ts';
import { verseIn, watchProse } from './verse.ts';

type Lines = readonly LineGroup[];

/**
 * Keeps the line breaks of verse, addresses and columns: their lines stay lines of one paragraph.
 * Splitting the result again keeps the same ones.
 */
export function keepLines(text: TracedText): TracedText {
  const lines = readLines(text.text);
  const blocks = blocksOf(lines);
  const isWhole = new Map(blocks.map((block) => [block, isAddress(block) || hasColumns(text, block)]));
  const others = blocks.filter((block) => !isWhole.get(block));
  const kept = [
    ...blocks.filter((block) => isWhole.get(block)),
    ...verseIn(runsOf(others, lines), watchProse(lines)),
  ];
  return rewrite(
    text,
    breaksInside(kept).sort((one, other) => one.start - other.start),
  );
}

/** Verse and addresses have shorter lines, paragraphs have longer ones. */
const LONGEST_LINE = 65;
/** Programs wrap at more than this. Verses are shorter, and their lines may be equally long. */
const NARROWEST_WRAP = 45;
const FEWEST_WRAPPED = 4;

/**
 * Keeps the line breaks that markup makes (`<br>`, a hard break of Markdown) if their author meant
 * them: between blank lines, the lines are short, none was wrapped by a program, and all are of one
 * kind. Otherwise it is for the rules of paragraphs to say what they are.
 */
export function keepMeantLines(text: TracedText): TracedText {
  const lines = readLines(text.text);
  return isWrapped(lines) ? text : rewrite(text, breaksInside(blocksOf(lines).filter(areMeant)));
}

function areMeant(block: Lines): boolean {
  return block.every((line) => line.length <= LONGEST_LINE && lineKindOf(line.text) === undefined);
}

function isWrapped(lines: Lines): boolean {
  if (lines.length < FEWEST_WRAPPED || !lines.some(({ length }) => length >= NARROWEST_WRAP)) return false;
  const isFull = watchHardWrap(lines);
  return lines.some((line, index) => index > 0 && isFull(lines[index - 1]!, line));
}

function breaksInside(runs: readonly Lines[]): Edit[] {
  return runs.flatMap((run) =>
    run.slice(1).map((line, index) => ({ start: run[index]!.end, end: line.start, to: KEPT_BREAK })),
  );
}

/** Lines without a blank line between them. */
function blocksOf(lines: Lines): LineGroup[][] {
  const blocks: LineGroup[][] = [];
  for (const line of lines) {
    if (line.blanks > 0 || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(line);
  }
  return blocks.filter((block) => block.length > 1);
}

/** The parts of the blocks between lines that are something by themselves, such as a list item. */
function runsOf(blocks: readonly Lines[], lines: Lines): LineGroup[][] {
  const { items } = findItems(lines);
  const turns = findTurns(lines);
  const isApart = (line: LineGroup) =>
    line.text === '' ||
    line.isKept ||
    items.has(line) ||
    turns.has(line) ||
    isField(line.text) ||
    isCapitals(line.text) ||
    /^[*†‡]/.test(line.head) ||
    startsWithEmoji(line.head) ||
    lineKindOf(line.text) !== undefined;
  return blocks.flatMap((block) => {
    const runs: LineGroup[][] = [[]];
    for (const line of block) {
      if (isApart(line)) runs.push([]);
      else runs.at(-1)!.push(line);
    }
    return runs.filter((run) => run.length > 1);
  });
}

/** A title. */
function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

/** Longer lines are not rows of a table. */
const WIDEST_ROW = 140;

/**
 * Each line has as many cells, with tabs or several spaces between them, and begins one. Justified
 * prose has other spaces in each line.
 */
function hasColumns({ text, origins, original }: TracedText, block: Lines): boolean {
  if (block.some(({ start, end, head }) => end - start > WIDEST_ROW || startsInLowerCase(head))) return false;
  // Repair made a plain space of each tab.
  const rows = block.map(
    ({ start, end }) => original?.slice(origins[start], origins[end]) ?? text.slice(start, end),
  );
  const cells = rows.map((row) => row.split(/\t+ *| {2,}\t*/).length);
  const isLong = rows.length > 2 || rows.every((row) => row.includes('\t'));
  return isLong && cells[0]! > 1 && cells.every((count) => count === cells[0]);
}
