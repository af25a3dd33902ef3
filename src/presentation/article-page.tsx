import type { ParallelArticle } from '../translation/parallel-article.ts';
import type { PageContext } from './page-context.ts';
import { renderPage } from './render-page.tsx';

export interface ArticleView {
  /** Read with all its target languages, also those that this page does not show, and with those shown beyond them. */
  readonly article: ParallelArticle;
  /** The languages shown, in this order: its source language and any of `targetLanguages`, as they are written there. */
  readonly columns: readonly string[];
}

export function renderArticlePage(context: PageContext, { article, columns }: ArticleView): string {
  return renderPage(context, { title: article.title }, <p>{columns.join('+')}</p>);
}
