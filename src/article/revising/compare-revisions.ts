import type { Paragraph, SourceParagraph } from '../article.ts';
import { pairEqual } from './pair-equal.ts';
import { pairSimilar } from './pair-similar.ts';

/** The fate of one paragraph in another revision. */
export type RevisionRow =
  | {
      readonly kind: 'kept' | 'changed';
      /** Index of the new paragraph. */
      readonly index: number;
      readonly before: Paragraph;
      /** Whether its position among the others changed. */
      readonly moved: boolean;
    }
  | { readonly kind: 'added'; readonly index: number }
  | { readonly kind: 'removed'; readonly before: Paragraph };

/**
 * Rows in the order of the new revision, paired as `carryIds` will pair them. A removed paragraph
 * comes after the paragraph that it followed.
 */
export function compareRevisions(
  previous: readonly Paragraph[],
  next: readonly SourceParagraph[],
): readonly RevisionRow[] {
  const pairs = pairSimilar(previous, next, pairEqual(previous, next));
  const inPlace = longestAscent(pairs);
  const removed = removedBehind(previous, pairs, inPlace);
  const rows = next.map((paragraph, index): RevisionRow => {
    const pair = pairs[index];
    if (pair === undefined) return { kind: 'added', index };
    const before = previous[pair]!;
    const kind = before.text === paragraph.text ? 'kept' : 'changed';
    return { kind, index, before, moved: !inPlace.has(index) };
  });
  return [...(removed.get(-1) ?? []), ...rows.flatMap((row, index) => [row, ...(removed.get(index) ?? [])])];
}

/**
 * The removed paragraphs, by the index of the new paragraph before their place; -1 for the start.
 */
function removedBehind(
  previous: readonly Paragraph[],
  pairs: readonly (number | undefined)[],
  inPlace: ReadonlySet<number>,
): ReadonlyMap<number, readonly RevisionRow[]> {
  const places = new Map(pairs.map((pair, index) => [pair, index]));
  const removed = new Map<number, RevisionRow[]>();
  let anchor = -1;
  previous.forEach((before, old) => {
    const place = places.get(old);
    if (place === undefined) {
      const behind = removed.get(anchor) ?? [];
      removed.set(anchor, [...behind, { kind: 'removed', before }]);
    } else if (inPlace.has(place)) anchor = place;
  });
  return removed;
}

/**
 * The indexes of the largest set of pairs that ascend together. All other paragraphs have moved.
 */
function longestAscent(pairs: readonly (number | undefined)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach((pair, index) => {
    if (pair === undefined) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]! < pair) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const chosen = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) chosen.add(index);
  return chosen;
}
