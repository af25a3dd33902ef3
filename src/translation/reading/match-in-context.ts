import type { SegmentTranslation, NeighbourSegments, StoredTranslation } from '../memory.ts';
import type { Match } from '../parallel-article.ts';

interface Matched {
  readonly stored: StoredTranslation;
  readonly match: Match;
}

/** What is shown for a segment between these neighbours: the translation that was made there, else the one that is shown anywhere. */
export function matchInContext(found: SegmentTranslation, place: NeighbourSegments): Matched {
  const placed = [...(found.inContext ?? []), found].find(({ context }) => isContext(context, place));
  return placed ? { stored: placed, match: 'in-context' } : { stored: found, match: 'exact' };
}

/** Of a text without neighbours there is no context. */
function isContext(context: NeighbourSegments, place: NeighbourSegments): boolean {
  if (context.previous === undefined && context.next === undefined) return false;
  return context.previous === place.previous && context.next === place.next;
}
