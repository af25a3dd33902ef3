import type { Adjustment } from '../adjustment.ts';

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
