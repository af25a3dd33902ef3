import type { Problem } from '../../problem.ts';
import type { DraftPreview, DraftReview } from '../../translation/drafting/drafting.ts';
import type { PageContext } from '../page-context.ts';

/** A draft: the source as it would be added, to be checked and corrected. */
export interface DraftView extends Omit<DraftPreview, 'usual'>, DraftReview {
  readonly id: string;
  /** The paragraph with open tools, by its offset in the original. */
  readonly open?: number;
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
