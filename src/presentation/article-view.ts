import type { RevisionEntry } from '../article/articles.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { ArticleCosts } from '../translation/pricing/pricing.ts';
import type { PageContext } from './page-context.ts';
import type { ReadingLayout } from './reading-layout.ts';

export interface ArticleView extends ReadingLayout {
  /**
   * Contains all its target languages, including those that this page does not show, and any others
   * that are shown.
   */
  readonly article: ParallelArticle;
  /** What this reader gets at an address that names neither languages nor a view. */
  readonly usual: ReadingLayout;
  /** Newest first. Absent if there is only one. */
  readonly revisions?: readonly RevisionEntry[];
  /** The languages that search engines may list (`offeredLanguages`). Absent: none. */
  readonly offered?: readonly string[];
}

/** What the offer to translate shows. */
export interface OfferView {
  readonly article: Pick<
    ParallelArticle,
    'id' | 'revision' | 'newestRevision' | 'targetLanguages' | 'coverage' | 'running'
  >;
  readonly columns: readonly string[];
  /** Absent if the reader may not request a translation. */
  readonly money?: ArticleCosts;
}

/** The props of every part of the article's page. */
export interface ArticleProps extends Omit<ArticleView, 'offered' | 'revisions'> {
  readonly context: PageContext;
}
