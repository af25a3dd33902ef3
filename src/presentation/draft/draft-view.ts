import type { Article, ArticleDetails } from '../../article/article.ts';
import type { RevisionRow } from '../../article/revising/compare-revisions.ts';
import type { Preview } from '../../article/intake.ts';
import type { Problem } from '../../problem.ts';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import type { PageContext } from '../page-context.ts';

/** A draft: the source as it would be added, to be checked and corrected. */
export interface DraftView {
  readonly id: string;
  readonly preview: Preview;
  readonly values: DraftValues;
  /** A hash of what the preview shows. The draft is added only if it still matches. */
  readonly shown: string;
  /** For a translation into `values.targets`. Absent if no language is chosen. */
  readonly estimate?: Estimate;
  /** The paragraph with open tools, by its offset in the original. */
  readonly open?: number;
  /** The article that gets a new revision, and the changes. */
  readonly revision?: RevisionChange;
  /** Why the last step failed. */
  readonly problem?: Problem;
}

/** The values of the form's fields. */
export interface DraftValues extends Required<Omit<ArticleDetails, 'confidential'>> {
  readonly title: string;
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly confidential: boolean;
}

export interface RevisionChange {
  readonly article: Article;
  readonly rows: readonly RevisionRow[];
  /** By language: the number of paragraphs whose translations would become outdated. */
  readonly outdated: readonly { readonly target: string; readonly count: number }[];
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
