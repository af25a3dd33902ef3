import type { Request, RequestHandler } from 'express';
import type { OfferView } from '../../presentation/article-view.ts';
import {
  type ArticlePage,
  renderArticlePage,
  renderOffer,
} from '../../presentation/article/article-page.tsx';
import { toOffered } from '../../presentation/article/translation-offer.tsx';
import type { Article } from '../../article/article.ts';
import type { PageContext } from '../../presentation/page-context.ts';
import { isIndexed } from '../../presentation/discovery/article-metadata.ts';
import { articlePath } from '../../presentation/paths.ts';
import { VIEWS } from '../../presentation/reading-layout.ts';
import { Problem } from '../../problem.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { ArticleDemand, Pricing } from '../../translation/pricing/pricing.ts';
import { offeredLanguages } from '../../translation/listing/offered-languages.ts';
import { columnTags } from '../request/columns.ts';
import { articleId, wantedLanguages } from '../request/params.ts';
import { revisionQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import type { HttpDeps } from '../http-deps.ts';
import { readingLayout } from '../visitor/reading-layout.ts';
import { PRIVATE } from '../answer/caching.ts';
import { pageContext } from '../answer/create-page-context.ts';
import { sendFreshPage } from '../answer/send-page.ts';
import { type RenderedAnswer, sendRepresentation } from '../answer/send-representation.ts';

export function showArticle(deps: HttpDeps): RequestHandler {
  const { services, settings } = deps;
  return async (request, response) => {
    const id = articleId(request);
    const languages = wantedLanguages(request);
    const found = await services.articles.get(id);
    if (!found) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const own = columnsOf(found, settings.targetLanguages);
    const named = languages === undefined ? undefined : columnTags(languages, found, own);
    if ((named && languages !== named.join('+')) || namesUnknownView(request)) {
      const query = request.originalUrl.slice(request.path.length);
      const kept = namesUnknownView(request) ? withoutField('view', query) : query;
      response.set('Cache-Control', PRIVATE).redirect(301, articlePath(id, named) + kept);
      return;
    }
    const all = [found.sourceLanguage, ...own];
    const layout = readingLayout(request, response, { id, named, all, settings });
    const { revision } = validate(revisionQuery, request.query);
    const path = articlePath(id, named, {
      view: VIEWS.find((view) => view === request.query['view']),
      revision,
    });
    const context = pageContext(deps, request, response, path);
    const render = () => renderPage({ deps, context, found, layout, own, revision });
    if (context.notices.length > 0) {
      // A notice appears once, so these bytes are for this request alone.
      const { before, after, offer } = await render();
      sendFreshPage(response, context, before + (await offer.render()) + after);
      return;
    }
    const { language, theme, site, canWrite, signedIn } = context;
    await sendRepresentation(deps, request, response, {
      article: id,
      shows: ['page', path, layout, language, theme, site, canWrite, signedIn],
      headers: {
        'Cache-Control': PRIVATE,
        'Content-Language': language,
        Vary: 'Accept-Encoding, Accept-Language, Cookie',
      },
      async render() {
        const { before, after, headers, offer } = await render();
        // Prices change without the article, so they are no part of the kept bytes.
        if (offer.hasPrices)
          return { body: before + after, headers, gap: { at: before.length, fill: offer.render } };
        return { body: before + (await offer.render()) + after, headers };
      },
    });
  };
}

interface PageToRender {
  readonly deps: HttpDeps;
  readonly context: PageContext;
  readonly found: Article;
  readonly layout: ReturnType<typeof readingLayout>;
  /** The article's own target languages. */
  readonly own: readonly string[];
  readonly revision: number | undefined;
}

interface RenderedPage extends ArticlePage {
  readonly headers: RenderedAnswer['headers'];
  readonly offer: Offer;
}

/** The offer to translate. */
interface Offer {
  /** Whether it differs from request to request. */
  readonly hasPrices: boolean;
  readonly render: () => Promise<string>;
}

async function renderPage(page: PageToRender): Promise<RenderedPage> {
  const { deps, context, found, layout, own, revision } = page;
  const { services, settings } = deps;
  const { columns } = layout;
  const targets = new Set([...own, ...columns].filter((tag) => tag !== found.sourceLanguage));
  const loaded = await services.loading.revisionOf(found, revision);
  const article = await services.reading.readLoaded(loaded, [...targets]);
  const offered = offeredLanguages(article, own, settings.noindexMachine);
  const isOld = article.revision < article.newestRevision;
  const isIndexedHere = !isOld && isIndexed(article, columns, offered);
  const revisions = article.newestRevision > 1 ? await services.articles.revisions(found.id) : [];
  const demand = context.canWrite ? await services.pricing.demand(loaded, article) : undefined;
  return {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(!isIndexedHere && { 'X-Robots-Tag': 'noindex' }),
    },
    offer: createOffer(services.pricing, context, { article: toOffered(article), columns, demand }),
    ...(await renderArticlePage(context, { article, ...layout, offered, revisions })),
  };
}

interface Offered extends Pick<OfferView, 'article' | 'columns'> {
  /** Absent if the reader may not request a translation. */
  readonly demand: ArticleDemand | undefined;
}

/** The page keeps it, so it holds no text. */
function createOffer(pricing: Pricing, context: PageContext, { article, columns, demand }: Offered): Offer {
  return {
    hasPrices: demand !== undefined && Boolean(demand.missing ?? demand.upgrade ?? demand.hasBills),
    render: async () => {
      const money = demand && (await pricing.costs(demand));
      return renderOffer(context, { article, columns, ...(money && { money }) });
    },
  };
}

/** Whether the query names a view that does not exist. */
function namesUnknownView({ query: { view } }: Request): boolean {
  return view !== undefined && !VIEWS.some((each) => each === view);
}

/** @param query `?view=zzz&lng=fr` */
function withoutField(name: string, query: string): string {
  const fields = new URLSearchParams(query);
  fields.delete(name);
  return fields.size === 0 ? '' : `?${fields.toString()}`;
}
