import type { LineGroup } from './line-group.ts';
import { endsSentence } from '../sentences/sentence-ends.ts';

/** Nobody sets longer lines by hand or by mail program. */
const WIDEST = 140;
const NARROWEST = 30;
/** Words are counted in UTF-16 units, a program that broke the lines may have counted otherwise. */
const SLACK = 3;

/**
 * Tells whether a line is full, so that its end says nothing: the first word of the next would not have fitted. Always false where
 * the text is not plainly hard-wrapped.
 */
export type IsFull = (line: LineGroup, next: LineGroup) => boolean;

export function watchHardWrap(lines: readonly LineGroup[]): IsFull {
  const pairs = lines.slice(1).map((next, index) => [lines[index]!, next] as const);
  const inBlocks = pairs.filter(([, next]) => next.blanks === 0);
  const width = inBlocks.reduce((most, [line, next]) => Math.max(most, widthOf(line), widthOf(next)), 0);
  if (width < NARROWEST || width > WIDEST || inBlocks.length < 2) return () => false;
  const isFull: IsFull = (line, next) => line.lastLength + 1 + firstWord(next) > width - SLACK;
  const full = inBlocks.filter(([line, next]) => isFull(line, next)).length;
  const midSentence = inBlocks.filter(([line, next]) => !endsSentence(line.tail, next.head)).length;
  return full >= inBlocks.length * 0.8 && midSentence * 2 >= inBlocks.length ? isFull : () => false;
}

/** A long address breaks no line, so it tells no width. */
function widthOf({ lastLength, head }: LineGroup): number {
  return head.includes(' ') ? lastLength : 0;
}

function firstWord({ head, indent }: LineGroup): number {
  const space = head.indexOf(' ');
  return indent + (space < 0 ? head.length : space);
}
