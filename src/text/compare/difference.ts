import { commonRuns, type Run } from './common-runs.ts';
import { tokenize } from './tokens.ts';

export interface DifferencePiece {
  readonly text: string;
  /** `removed` is only in the old text, `added` only in the new text. */
  readonly kind: 'same' | 'added' | 'removed';
}

/**
 * Marks word by word how the old text becomes the new text. The pieces `same` and `removed`
 * together are the old text, the pieces `same` and `added` the new text. Where the texts differ,
 * `removed` comes first.
 */
export function markDifference(oldText: string, newText: string): readonly DifferencePiece[] {
  const older = cut(oldText);
  const newer = cut(newText);
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece['kind'], text: string) => text !== '' && pieces.push({ kind, text });
  let [oldEnd, newEnd] = [0, 0];
  for (const { before, after, length } of [...legibleRuns(older, newer), endOf(older, newer)]) {
    const oldStart = older.starts[before]!;
    const newStart = newer.starts[after]!;
    add('removed', oldText.slice(oldEnd, oldStart));
    add('added', newText.slice(newEnd, newStart));
    oldEnd = older.starts[before + length]!;
    newEnd = newer.starts[after + length]!;
    add('same', oldText.slice(oldStart, oldEnd));
  }
  return pieces;
}

interface Cut {
  /** Words, numbers, marks, and the spaces between them. */
  readonly parts: readonly string[];
  /** Where each part begins, and finally the length of the text. */
  readonly starts: readonly number[];
}

function cut(text: string): Cut {
  const starts: number[] = [];
  let end = 0;
  for (const token of tokenize(text)) {
    if (token.start > end) starts.push(end);
    starts.push(token.start);
    end = token.start + token.text.length;
  }
  if (end < text.length) starts.push(end);
  starts.push(text.length);
  const parts = starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]));
  return { parts, starts };
}

function endOf(older: Cut, newer: Cut): Run {
  return { before: older.parts.length, after: newer.parts.length, length: 0 };
}

/** Skips a single space between two changes, which would cut one change into two. */
function legibleRuns(older: Cut, newer: Cut): readonly Run[] {
  const isLoneSpace = ({ before, length }: Run) =>
    before > 0 &&
    before + length < older.parts.length &&
    older.parts.slice(before, before + length).every((part) => part.trim() === '');
  const runs: Run[] = [];
  for (const run of commonRuns(older.parts, newer.parts)) {
    if (!isLoneSpace(run)) runs.push(widen(run, runs.at(-1), older, newer));
  }
  return runs;
}

/**
 * Extends a run towards the start, over equal parts that became free because other runs were
 * skipped.
 */
function widen({ before, after, length }: Run, previous: Run | undefined, older: Cut, newer: Cut): Run {
  const oldFree = previous ? before - previous.before - previous.length : before;
  const newFree = previous ? after - previous.after - previous.length : after;
  const free = Math.min(oldFree, newFree);
  let more = 0;
  while (more < free && older.parts[before - more - 1] === newer.parts[after - more - 1]) more++;
  return { before: before - more, after: after - more, length: length + more };
}
