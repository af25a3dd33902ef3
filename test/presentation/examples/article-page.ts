import { renderArticlePage, renderOffer } from '../../../src/presentation/article/article-page.tsx';
import { toOffered } from '../../../src/presentation/article/translation-offer.tsx';
import type { ArticleView, OfferView } from '../../../src/presentation/article-view.ts';
import type { PageContext } from '../../../src/presentation/page-context.ts';
import { parsePage } from './context.ts';

export type WholeView = ArticleView & Pick<OfferView, 'money'>;

/** The article's page as a reader gets it, with the offer in its place. */
export async function articleHtml(context: PageContext, view: WholeView): Promise<string> {
  const { before, after } = await renderArticlePage(context, view);
  const { article, columns, money } = view;
  const offer = { article: toOffered(article), columns, ...(money && { money }) };
  return before + renderOffer(context, offer) + after;
}

export async function articlePage(context: PageContext, view: WholeView): Promise<Document> {
  return parsePage(await articleHtml(context, view));
}
