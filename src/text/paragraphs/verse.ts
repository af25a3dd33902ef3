import { endsSentence, startsInLowerCase } from '../sentences/sentence-ends.ts';
import { isInTitleCase } from './headings.ts';
import type { LineGroup } from './line-group.ts';

type Lines = readonly LineGroup[];

/** Lines of verse are shorter. */
const WIDEST = 60;
/** Fewer words a line are a list of names or words. */
const LEAST_WORDS = 2.5;

/**
 * The runs of lines that are verse. A stanza of four lines is enough. Fewer lines need another
 * stanza, because a title, a subtitle and a short sentence look the same.
 */
export function verseIn(runs: readonly LineGroup[][], prose: Prose): readonly LineGroup[][] {
  if (runs.length > 1 && runs.every(isCouplet)) return runs;
  const found = runs.map((run) => [run, likelihood(run, prose)] as const);
  const isSure = found.some(([, likely]) => likely === 'sure');
  const likely = found.filter(([run, each]) => each === 'likely' && run.length > 2).length;
  return found
    .filter(([run, each]) => {
      if (each === 'sure') return true;
      return each === 'likely' ? isSure || likely > 1 : isSure && run.length > 2 && isShort(run);
    })
    .map(([run]) => run);
}

/** Two lines of a gurindam: the second begins with a capital, though a comma ends the first. */
function isCouplet(run: Lines): boolean {
  const [first, second] = run;
  return (
    run.length === 2 &&
    longestOf(run) <= WIDEST &&
    hasCapitals(run) &&
    run.every(({ text }) => text.split(' ').length > LEAST_WORDS) &&
    endOf(first!, second) === 'mark' &&
    endOf(second!, undefined) !== 'open'
  );
}

/** What the lines of the whole text say about its prose. */
interface Prose {
  /** The length of its longest line. */
  readonly width: number;
  /** Whether lines go on in lower case without a mark between, as those of wrapped prose do. */
  readonly goesOn: boolean;
}

/** A share of lines: verse may have some in lower case, too. */
const SOME = 0.2;

/** @param lines all lines of a text */
export function watchProse(lines: Lines): Prose {
  const inside = lines.filter(({ blanks }, index) => index > 0 && blanks === 0);
  const open = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before && line.blanks === 0 && startsInLowerCase(line.head) && endOf(before, line) === 'open';
  });
  return { width: longestOf(lines), goesOn: open.length > inside.length * SOME };
}

function likelihood(lines: Lines, { width, goesOn }: Prose): 'sure' | 'likely' | undefined {
  const longest = longestOf(lines);
  const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const titles = lines.filter(({ text }) => isInTitleCase(text)).length;
  if (longest > WIDEST || words < lines.length * LEAST_WORDS || titles * 2 >= lines.length) return undefined;
  const ends = lines.slice(0, -1).map((line, index) => endOf(line, lines[index + 1]));
  const last = endOf(lines.at(-1)!, undefined);
  const mayBeWrapped = goesOn && !isRagged(lines, width);
  const isVerse = hasCapitals(lines) ? isCapitalVerse(ends) : lines.length > 3 && isMarkedVerse(ends);
  if (isVerse && !mayBeWrapped) {
    return lines.length > 3 || (lines.length === 3 && last !== 'sentence') ? 'sure' : 'likely';
  }
  const isSure = lines.length > 3 && last !== 'sentence';
  const isFree = isShort(lines) || (isSure && width <= NARROWEST);
  if (lines.length < 3 || !isFree || !isFreeVerse(lines, ends)) return undefined;
  return isSure ? 'sure' : 'likely';
}

function longestOf(lines: Lines): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Where a line ends: at the end of a sentence, at another mark, or at neither. */
type LineEnd = 'sentence' | 'mark' | 'open';

function endOf({ tail }: LineGroup, next: LineGroup | undefined): LineEnd {
  if (endsSentence(tail, next?.head)) return 'sentence';
  return /[,;:—–…!?]["”’]?$/.test(tail) ? 'mark' : 'open';
}

/** Each line begins with a capital, though the line before it does not end a sentence. */
function hasCapitals(lines: Lines): boolean {
  return lines.every(({ head }) => /^[^\p{L}\d]{0,3}[\p{Lu}\p{Lt}\d]/u.test(head));
}

function isCapitalVerse(ends: readonly LineEnd[]): boolean {
  const open = ends.filter((end) => end !== 'sentence').length;
  return open >= Math.min(2, ends.length);
}

/** Each line ends at a mark, and not only at full stops. Wrapping does not do that. */
function isMarkedVerse(ends: readonly LineEnd[]): boolean {
  return !ends.includes('open') && ends.filter((end) => end === 'mark').length * 3 >= ends.length;
}

/** No sentence ends in free verse, and no line is a word. */
function isFreeVerse(lines: Lines, ends: readonly LineEnd[]): boolean {
  return !ends.includes('sentence') && lines.every(({ text }) => text.includes(' '));
}

/** Lines of free verse are shorter still. Nothing is wrapped at the second width. */
const NARROW = 45;
const NARROWEST = 35;

function isShort(lines: Lines): boolean {
  const longest = longestOf(lines);
  return longest <= NARROW && isRagged(lines, longest);
}

/** The program that wrapped a text may have counted differently. */
const SLACK = 3;

/** Wrapping would have put more words on one of the lines. */
function isRagged(lines: Lines, width: number): boolean {
  return lines.slice(1).some(({ head }, index) => {
    const [word = ''] = head.split(' ', 1);
    return lines[index]!.length + 1 + word.length <= width - SLACK;
  });
}
