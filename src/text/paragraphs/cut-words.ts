import { endsSentence } from '../sentences/sentence-ends.ts';
import { countWords } from './hyphens.ts';
import type { LineGroup } from './line-group.ts';

/** Whether a line break without a hyphen is inside a word: `pembangu` before `nan`. */
export type IsCut = (line: LineGroup, next: LineGroup) => boolean;

/**
 * Knows a word that was cut by the width of its lines, or because the text has the whole word
 * elsewhere and neither part. The text is read when the first break asks for it.
 */
export function watchCutWords(text: string, lines: readonly LineGroup[]): IsCut {
  const width = cutWidth(lines);
  let words: ReadonlyMap<string, number> | undefined;
  return (line, next) => {
    // A space at the end or the beginning of a line was between two words.
    if (next.blanks > 0 || next.start - line.end !== 1) return false;
    if (line.lastLength === width) return /[\p{L}\p{M}\d]$/u.test(line.tail) && /^[\p{L}\d]/u.test(next.head);
    const left = /(?<![\p{L}\p{M}\d-])[\p{L}\p{M}]{1,30}$/u.exec(line.tail)?.[0].toLowerCase();
    const right = /^\p{Ll}[\p{Ll}\p{M}]{0,30}(?![\p{L}\p{M}\d-])/u.exec(next.head)?.[0];
    if (left === undefined || right === undefined) return false;
    words ??= countWords(text);
    const count = (word: string) => words!.get(word) ?? 0;
    // Each part is counted once, where the line breaks.
    return count(left + right) > 0 && count(left) < 2 && count(right) < 2;
  };
}

const FEWEST = 3;
const WIDTHS = [30, 250] as const;

/**
 * The number of characters after which each line was cut, as terminals do it; `undefined` if lines
 * end between words, where their lengths differ.
 */
function cutWidth(lines: readonly LineGroup[]): number | undefined {
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next?.blanks === 0 && !line.isKept && !endsSentence(line.tail, next.head);
  });
  const width = cut.reduce((most, { lastLength }) => Math.max(most, lastLength), 0);
  const [narrowest, widest] = WIDTHS;
  if (width < narrowest || width > widest) return undefined;
  const full = cut.filter(({ lastLength }) => lastLength === width).length;
  return full >= FEWEST && cut.every(({ lastLength }) => lastLength >= width - 1) ? width : undefined;
}
