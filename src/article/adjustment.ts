import type { RepairKind, Role } from '../text/traced-text.ts';

/**
 * What a person put right in the way a source was read. Places count UTF-16 code units in the decoded original, as a repair's do, so that one
 * adjustment moves no other.
 */
export type Adjustment =
  /** A paragraph begins at `at`. */
  | { readonly kind: 'split'; readonly at: number }
  /** What begins at `at` goes on the paragraph before it. */
  | { readonly kind: 'join'; readonly at: number }
  /** The paragraph that begins at `at` is this. */
  | { readonly kind: 'role'; readonly at: number; readonly role: Role }
  /** The characters that the repair at `at` took away stand again. */
  | { readonly kind: 'reject'; readonly at: number; readonly repair: RepairKind };

export const ADJUSTMENT_KINDS = ['split', 'join', 'role', 'reject'] as const;

/** Nobody puts so many paragraphs right by hand; each is carried out anew whenever the preview is looked at. */
export const MOST_ADJUSTMENTS = 2000;

/**
 * The adjustments of a text, for the text that was made of it: those before the first and behind the last difference keep their places, those
 * between have lost theirs.
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
