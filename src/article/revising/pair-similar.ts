import type { Pairs } from './pair-equal.ts';

interface Worded {
  readonly text: string;
}

/**
 * Twice the number of shared words, divided by the words of both (Dice). Below half, more was
 * replaced than kept.
 */
const SIMILAR = 0.5;
/** A word that occurs in so many paragraphs distinguishes none. */
const COMMON = 20;
/** How many paragraphs are compared word by word with each paragraph. */
const CANDIDATES = 4;

/**
 * Completes `pairs`. An unpaired new paragraph is paired with a similar unpaired old one between
 * the same neighbours, in order. Then, if one old and one new paragraph remain between the same
 * neighbours, they are paired.
 */
export function pairSimilar(previous: readonly Worded[], next: readonly Worded[], pairs: Pairs): Pairs {
  const similar = [...pairs];
  for (const gap of gapsOf(similar, previous.length)) {
    for (const [index, before] of similarInOrder(previous, next, gap)) similar[index] = before;
  }
  for (const { older, newer } of gapsOf(similar, previous.length)) {
    if (older.length === 1 && newer.length === 1) similar[newer[0]!] = older[0]!;
  }
  return similar;
}

/** Unpaired paragraphs between the same neighbours. */
interface Gap {
  readonly older: readonly number[];
  readonly newer: readonly number[];
}

function gapsOf(pairs: Pairs, previousLength: number): Gap[] {
  const taken = new Set(pairs);
  const free = new Set<number>(
    Array.from({ length: previousLength }, (_, index) => index).filter((index) => !taken.has(index)),
  );
  const gaps: Gap[] = [];
  for (let start = 0; start < pairs.length; start++) {
    if (pairs[start] !== undefined) continue;
    let end = start;
    while (end < pairs.length && pairs[end] === undefined) end++;
    const older = between(start === 0 ? -1 : pairs[start - 1]!, pairs[end] ?? previousLength, free);
    // A gap beside a moved paragraph may border on one at each side. Each old paragraph is offered
    // once.
    for (const index of older) free.delete(index);
    gaps.push({ older, newer: Array.from({ length: end - start }, (_, offset) => start + offset) });
    start = end;
  }
  return gaps;
}

/** The free ones directly after `left` and directly before `right`. */
function between(left: number, right: number, free: ReadonlySet<number>): number[] {
  const found = new Set<number>();
  for (let index = left + 1; free.has(index); index++) found.add(index);
  for (let index = right - 1; free.has(index); index--) found.add(index);
  return [...found].sort((a, b) => a - b);
}

interface Candidate {
  readonly index: number;
  readonly before: number;
  readonly similarity: number;
  /** The distance between their places in the gap. */
  readonly shift: number;
}

/** The most similar pairs first, if they do not cross another pair. */
function similarInOrder(previous: readonly Worded[], next: readonly Worded[], gap: Gap): [number, number][] {
  const candidates = candidatesIn(previous, next, gap).sort(
    (a, b) => b.similarity - a.similarity || a.shift - b.shift || a.index - b.index,
  );
  const chosen: [number, number][] = [];
  for (const { index, before } of candidates) {
    const position = placeOf(index, chosen);
    const follows = position === 0 || chosen[position - 1]![1] < before;
    const precedes =
      position === chosen.length || (chosen[position]![0] > index && chosen[position]![1] > before);
    if (follows && precedes) chosen.splice(position, 0, [index, before]);
  }
  return chosen;
}

/** The position of the first pair whose new paragraph is not before `index`. */
function placeOf(index: number, chosen: readonly (readonly [number, number])[]): number {
  let [low, high] = [0, chosen.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chosen[middle]![0] < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function candidatesIn(
  previous: readonly Worded[],
  next: readonly Worded[],
  { older, newer }: Gap,
): Candidate[] {
  const words = older.map((before) => wordsOf(previous[before]!.text));
  const holders = holdersOf(words);
  return newer.flatMap((index, place) => {
    const own = wordsOf(next[index]!.text);
    // Also those at the same place from either end, for texts of common words only.
    const places = new Set([...mostShared(own, holders), place, older.length - newer.length + place]);
    return [...places]
      .filter((other) => other in words)
      .map((other) => ({
        index,
        before: older[other]!,
        similarity: dice(own, words[other]!),
        shift: Math.abs(other - place),
      }))
      .filter(({ similarity }) => similarity >= SIMILAR);
  });
}

type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function holdersOf(paragraphs: readonly Words[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  paragraphs.forEach((words, place) => {
    for (const word of words.keys()) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [place]);
      else if (known.length <= COMMON) known.push(place);
    }
  });
  return holders;
}

function mostShared(words: Words, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of words.keys()) {
    const places = holders.get(word) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, CANDIDATES).map(([place]) => place);
}

function dice(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(words: Words): number {
  let count = 0;
  for (const each of words.values()) count += each;
  return count;
}
