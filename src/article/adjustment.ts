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
  | { readonly kind: 'reject'; readonly at: number; readonly repair: RepairKind }
  /** The paragraph that begins at `at` is left out; `furniture` if this was proposed. */
  | { readonly kind: 'leave-out'; readonly at: number; readonly reason?: 'furniture' | undefined }
  /** The part at `at`, which is left out, becomes paragraphs. */
  | { readonly kind: 'take-in'; readonly at: number };

export const ADJUSTMENT_KINDS = ['split', 'join', 'role', 'reject', 'leave-out', 'take-in'] as const;

/** Whether a person made it. The others were proposed, and the person let them stand. */
export function isByPerson(adjustment: Adjustment): boolean {
  return !(adjustment.kind === 'leave-out' && adjustment.reason !== undefined);
}

/** Nobody corrects more paragraphs by hand. All adjustments are applied again for each preview. */
export const MOST_ADJUSTMENTS = 2000;

/** Where a text and its edited version differ: in between the first and the last difference. */
interface Difference {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, endBefore: before.length - end, endAfter: after.length - end };
}

export interface CarriedAdjustments {
  readonly carried: readonly Adjustment[];
  /** Those whose place was edited. */
  readonly lost: readonly Adjustment[];
}

/**
 * Carries the adjustments of a text to its edited version. Adjustments before the first and after
 * the last difference keep their places in the text.
 * @param proposed for the edited version; those in the edited part are added
 */
export function carryAdjustments(
  before: string,
  after: string,
  adjustments: readonly Adjustment[],
  proposed: readonly Adjustment[] = [],
): CarriedAdjustments {
  const { start, endBefore, endAfter } = differenceOf(before, after);
  const isLost = ({ at }: Adjustment) => at >= start && at < endBefore;
  const carried = adjustments
    .filter((adjustment) => !isLost(adjustment))
    .map((adjustment) =>
      adjustment.at < start ? adjustment : { ...adjustment, at: adjustment.at + endAfter - endBefore },
    );
  return {
    carried: [...proposed.filter(({ at }) => at >= start && at < endAfter), ...carried],
    lost: adjustments.filter(isLost),
  };
}
