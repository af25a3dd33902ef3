import type { Paragraph, SourceParagraph } from '../article.ts';
import { pairEqual } from './pair-equal.ts';
import { pairSimilar } from './pair-similar.ts';

interface Carried {
  readonly paragraphs: readonly Paragraph[];
  /** The number for the article's next new paragraph. */
  readonly firstFree: number;
}

/**
 * Gives the paragraphs of a revision their ids. A paragraph whose text is in the previous revision
 * keeps its id, even if it moved. Otherwise it takes the id of a similar paragraph in its place, or
 * of the only paragraph there. All others get new ids from `firstFree` on. So no id is used twice,
 * and insertions and removals change no other id.
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
