import type { Problem } from '../../problem.ts';
import type { DraftPreview, DraftReview } from '../../translation/drafting/drafting.ts';
import type { PageContext } from '../page-context.ts';

/** A source as it would be brought in, to be looked at and put right. */
export interface DraftView extends Omit<DraftPreview, 'usual'>, DraftReview {
  readonly id: string;
  /** The paragraph whose tools are open: where it begins in the original. */
  readonly open?: number;
  /** Why the last step was not taken. */
  readonly problem?: Problem;
}

export interface DraftProps {
  readonly context: PageContext;
  readonly view: DraftView;
}

/** Steps are posted as `do`: a word, and what it is about, parted by dots: `split.123`, `reject.123.encoding`. */
export const STEP_FIELD = 'do';

/** The id of the problem that a step was refused with. */
export const DRAFT_PROBLEM_ID = 'draft-problem';
