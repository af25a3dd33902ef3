import type { NeighbourSegments, SegmentTranslation, StoredTranslation } from './memory.ts';
import type { Match } from './parallel-article.ts';

export interface Matched {
  readonly stored: StoredTranslation;
  readonly match: Match;
}

/**
 * The translation that is shown for a segment between these neighbours: the one that was made
 * between them, otherwise the one that is shown everywhere.
 */
export function matchInContext(found: SegmentTranslation, place: NeighbourSegments): Matched {
  const placed = [...(found.inContext ?? []), found].find(({ context }) => isContext(context, place));
  return placed ? { stored: placed, match: 'in-context' } : { stored: found, match: 'exact' };
}

/** A text without neighbours has no context. */
function isContext(context: NeighbourSegments, place: NeighbourSegments): boolean {
  if (context.previous === undefined && context.next === undefined) return false;
  return context.previous === place.previous && context.next === place.next;
}
