import { fingerprint } from '../text/fingerprint.ts';
import type { NeighbourSegments } from './memory.ts';

/** The segments before and after each of these texts, which are in reading order. */
export function neighboursOf(texts: readonly string[], sourceTag: string): readonly NeighbourSegments[] {
  const prints = texts.map((text) => fingerprint(sourceTag, text));
  return prints.map((_, index) => {
    const previous = prints[index - 1];
    const next = prints[index + 1];
    return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
  });
}
