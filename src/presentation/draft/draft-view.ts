import type { Adjustment } from '../../article/adjustment.ts';
import type { LeftOut } from '../../article/left-out.ts';
import type { Problem } from '../../problem.ts';
import type { DraftPreview, DraftReview } from '../../translation/drafting/drafting.ts';
import type { PageContext } from '../page-context.ts';

/** A draft: the source as it would be added, to be checked and corrected. */
export interface DraftView extends Omit<DraftPreview, 'usual'>, DraftReview {
  readonly id: string;
  /** The paragraph with open tools, by its offset in the original. */
  readonly open?: number;
  /** A person's adjustments that could not be applied. */
  readonly lost: readonly Adjustment[];
  /** WHATWG labels to choose from; empty if the text was not decoded here. */
  readonly encodings: readonly string[];
  /** Why the last step failed. */
  readonly problem?: Problem;
}

export interface DraftProps {
  readonly context: PageContext;
  readonly view: DraftView;
}

/**
 * The field that posts a step: a word and its arguments, separated by dots: `split.123`,
 * `reject.123.encoding`.
 */
export const STEP_FIELD = 'do';

/** The id of the notice about the problem of a failed step. */
export const DRAFT_PROBLEM_ID = 'draft-problem';

/** The id of the element of a paragraph, or of a part that is left out, by its offset in the original. */
export function unitId(at: number): string {
  return `at-${at}`;
}

/** What was a paragraph and is left out by an adjustment: it is shown at its place. */
export function leftOutHere({ source, applied }: DraftView['preview']): readonly LeftOut[] {
  const places = new Set(applied.filter(({ kind }) => kind === 'leave-out').map(({ at }) => at));
  return source.leftOut.filter(({ at }) => places.has(at));
}
