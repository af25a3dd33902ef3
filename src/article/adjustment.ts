import type { RepairKind, Role } from '../text/traced-text.ts';

/**
 * A correction that a person made to the reading of a source. Places count UTF-16 code units in the
 * decoded original, as in a repair, so no adjustment moves another.
 */
export type Adjustment =
  /** A new paragraph begins at `at`. */
  | { readonly kind: 'split'; readonly at: number }
  /** The paragraph that begins at `at` continues the paragraph before it. */
  | { readonly kind: 'join'; readonly at: number }
  /** The paragraph that begins at `at` has this role. */
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  /** The characters that the repair at `at` replaced are restored. */
  | { readonly kind: 'reject'; readonly at: number; readonly repair: RepairKind };

export const ADJUSTMENT_KINDS = ['split', 'join', 'role', 'reject'] as const;

/** Nobody corrects more paragraphs by hand. All adjustments are applied again for each preview. */
export const MOST_ADJUSTMENTS = 2000;

/**
 * Carries the adjustments of a text to its edited version. Adjustments before the first and after
 * the last difference keep their places in the text; adjustments between are dropped.
 */
export function carryAdjustments(
  before: string,
  after: string,
  adjustments: readonly Adjustment[],
): readonly Adjustment[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return adjustments.flatMap((adjustment) => {
    if (adjustment.at < start) return [adjustment];
    if (adjustment.at < before.length - end) return [];
    return [{ ...adjustment, at: adjustment.at + after.length - before.length }];
  });
}
