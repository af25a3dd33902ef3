import type { Article } from '../article/article.ts';
import type { PageContext } from './page-context.ts';
import { renderPage } from './render-page.tsx';

/** Asks before an article is deleted. */
export function renderDeletePage(
  context: PageContext,
  { article }: { readonly article: Pick<Article, 'id' | 'title' | 'sourceLanguage'> },
): string {
  return renderPage(context, { title: context.t('delete.title') }, <p>{article.title}</p>);
}
