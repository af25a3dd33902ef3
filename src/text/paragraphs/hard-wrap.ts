import type { LineGroup } from './line-group.ts';
import { endsSentence } from '../sentences/sentence-ends.ts';

/** People and mail programs do not wrap at more than this. */
const WIDEST = 140;
const NARROWEST = 30;
/**
 * Lengths are UTF-16 code units. The program that wrapped the lines may have counted differently.
 */
const SLACK = 3;

/**
 * Whether a line is full: the first word of the next line would not have fitted, so the line break
 * means nothing. Always false if the text is not clearly hard-wrapped.
 */
export type IsFull = (line: LineGroup, next: LineGroup) => boolean;

export function watchHardWrap(lines: readonly LineGroup[]): IsFull {
  const pairs = lines.slice(1).map((next, index) => [lines[index]!, next] as const);
  const inBlocks = pairs.filter(([line, next]) => next.blanks === 0 && !line.isKept && !next.isKept);
  const width = inBlocks.reduce((most, [line, next]) => Math.max(most, widthOf(line), widthOf(next)), 0);
  if (width < NARROWEST || width > WIDEST || inBlocks.length < 2) return () => false;
  const isFull: IsFull = (line, next) => line.lastLength + 1 + firstWord(next) > width - SLACK;
  const full = inBlocks.filter(([line, next]) => isFull(line, next)).length;
  const midSentence = inBlocks.filter(([line, next]) => !endsSentence(line.tail, next.head)).length;
  return full >= inBlocks.length * 0.8 && midSentence * 2 >= inBlocks.length ? isFull : () => false;
}

/** A long address cannot be wrapped, so it says nothing about the width. */
function widthOf({ lastLength, head }: LineGroup): number {
  return head.includes(' ') ? lastLength : 0;
}

function firstWord({ head, indent }: LineGroup): number {
  const space = head.indexOf(' ');
  return indent + (space < 0 ? head.length : space);
}
