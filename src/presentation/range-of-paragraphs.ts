/** The ids of the first and the last paragraph of a range; the same id twice for one paragraph. */
export type ParagraphRange = readonly [string, string];

/** Places in the reading order, counted from 0; the last one is inclusive. */
export type Places = readonly [first: number, last: number];

/**
 * Where a range of paragraphs is in an article; `undefined` if nothing of it is there. The ends may
 * be in either order. If an end is not in the article (a later revision removed it, or it never
 * was), the range is cut at the outermost paragraph whose number is between those of the ends.
 * @param ids of all paragraphs, in reading order
 */
export function placesOfRange(ids: readonly string[], [one, other]: ParagraphRange): Places | undefined {
  const [low, high] = numberOf(one) <= numberOf(other) ? [one, other] : [other, one];
  const [atLow, atHigh] = [ids.indexOf(low), ids.indexOf(high)];
  if (atLow >= 0 && atHigh >= 0) return atLow <= atHigh ? [atLow, atHigh] : [atHigh, atLow];
  const between = ids.flatMap((id, place) => {
    const number = numberOf(id);
    const isBetween = numberOf(low) <= number && number <= numberOf(high);
    const isBeyondKnownEnd = (atLow >= 0 && place < atLow) || (atHigh >= 0 && place > atHigh);
    return isBetween && !isBeyondKnownEnd ? [place] : [];
  });
  const [first] = between;
  return first === undefined ? undefined : [first, between.at(-1)!];
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
