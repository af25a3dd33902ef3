import type { Article, ArticleDetails } from '../../article/article.ts';
import type { RevisionRow } from '../../article/revising/compare-revisions.ts';
import type { Preview } from '../../article/intake.ts';
import type { Problem } from '../../problem.ts';
import type { Estimate } from '../../translation/pricing/estimate.ts';
import type { PageContext } from '../page-context.ts';

/** A source as it would be brought in, to be looked at and put right. */
export interface DraftView {
  readonly id: string;
  readonly preview: Preview;
  readonly values: DraftValues;
  /** What is shown, as a whole: what is brought in must be what was seen. */
  readonly shown: string;
  /** Of a translation into `values.targets`; absent where none is chosen. */
  readonly estimate?: Estimate;
  /** The paragraph whose tools are open: where it begins in the original. */
  readonly open?: number;
  /** What it is to be the next revision of. */
  readonly revision?: RevisionChange;
  /** Why the last step was not taken. */
  readonly problem?: Problem;
}

/** What stands in the form's fields. */
export interface DraftValues extends Required<Omit<ArticleDetails, 'confidential'>> {
  readonly title: string;
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly confidential: boolean;
}

export interface RevisionChange {
  readonly article: Article;
  readonly rows: readonly RevisionRow[];
  /** How many paragraphs' translations would no longer be of the present text, by language. */
  readonly outdated: readonly { readonly target: string; readonly count: number }[];
}

export interface DraftProps {
  readonly context: PageContext;
  readonly view: DraftView;
}

/** Steps are posted as `do`: a word, and what it is about, parted by dots: `split.123`, `reject.123.encoding`. */
export const STEP_FIELD = 'do';

/** The id of the problem that a step was refused with. */
export const DRAFT_PROBLEM_ID = 'draft-problem';
