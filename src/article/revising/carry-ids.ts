import type { Paragraph, SourceParagraph } from '../article.ts';
import { pairEqual } from './pair-equal.ts';
import { pairSimilar } from './pair-similar.ts';

interface Carried {
  readonly paragraphs: readonly Paragraph[];
  /** The number that the article's next new paragraph will get. */
  readonly firstFree: number;
}

/**
 * Gives a revision's paragraphs their ids. A paragraph whose text stands in the revision before keeps that one's id, also when it has
 * moved; else it takes the id of the similar one in its place, or of the only one that stood there. All others get
 * new ids from `firstFree` on, so that no id is ever used twice, and insertions and removals move none.
 */
export function carryIds(
  previous: readonly Paragraph[],
  next: readonly SourceParagraph[],
  firstFree: number,
): Carried {
  const pairs = pairSimilar(previous, next, pairEqual(previous, next));
  let free = firstFree;
  const paragraphs = next.map((paragraph, index) => {
    const before = pairs[index];
    return { ...paragraph, id: before === undefined ? `p${free++}` : previous[before]!.id };
  });
  return { paragraphs, firstFree: free };
}
