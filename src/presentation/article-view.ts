import type { RevisionEntry } from '../article/articles.ts';
import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { ArticleCosts } from '../translation/pricing/pricing.ts';
import type { PageContext } from './page-context.ts';
import type { WayToRead } from './reading-layout.ts';

export interface ArticleView extends WayToRead {
  /** Read with all its target languages, also those that this page does not show, and with those shown beyond them. */
  readonly article: ParallelArticle;
  /** What this reader gets of this article by an address that names neither languages nor a view. */
  readonly usual: WayToRead;
  /** Newest first; absent where there is one alone. */
  readonly revisions?: readonly RevisionEntry[];
  /** Absent for those who may not order a translation. */
  readonly money?: ArticleCosts;
  /** The languages that it is offered to the web in (`offeredLanguages`); absent, none. */
  readonly offered?: readonly string[];
}

/** What every part of the article's page is given. */
export interface ArticleProps extends Omit<ArticleView, 'offered' | 'revisions'> {
  readonly context: PageContext;
}
