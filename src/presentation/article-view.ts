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

/** What the offer to translate shows of an article. Its texts are not kept for that. */
export interface OfferedArticle extends Pick<
  ParallelArticle,
  'id' | 'revision' | 'newestRevision' | 'running'
> {
  /** Paragraphs whose translations are outdated, and whether others are missing. */
  readonly outdated: number;
  readonly isLacking: boolean;
  /** Whether the last request for a translation failed. */
  readonly hasFailed: boolean;
}

/** What the offer to translate shows. */
export interface OfferView {
  readonly article: OfferedArticle;
  readonly columns: readonly string[];
  /** Absent if the reader may not request a translation. */
  readonly money?: ArticleCosts;
}

/** The props of every part of the article's page. */
export interface ArticleProps extends Omit<ArticleView, 'offered' | 'revisions'> {
  readonly context: PageContext;
}
