import { introducesLink, isFurnitureLine } from '../../text/paragraphs/furniture-lines.ts';
import { looksLikeHeading } from '../../text/paragraphs/headings.ts';
import { type Adjustment, MOST_ADJUSTMENTS } from '../adjustment.ts';
import type { ParsedParagraph } from '../reading.ts';

/** A person has as many adjustments left. */
const MOST_PROPOSALS = MOST_ADJUSTMENTS / 2;

/**
 * Proposes to leave out the paragraphs that are page furniture by their words. A person decides, so
 * these rules may change without changing what is stored. Never all paragraphs.
 */
export function proposeLeavingOut(paragraphs: readonly ParsedParagraph[]): readonly Adjustment[] {
  const isFurniture = paragraphs.map(({ text }, index) => {
    const before = paragraphs[index - 1]?.text ?? '';
    return isFurnitureLine(text) || (introducesLink(before) && looksLikeHeading(text));
  });
  if (!isFurniture.includes(false)) return [];
  return paragraphs
    .filter((_, index) => isFurniture[index])
    .slice(0, MOST_PROPOSALS)
    .map(({ origins }) => ({ kind: 'leave-out', at: origins[0]!, reason: 'furniture' }));
}
