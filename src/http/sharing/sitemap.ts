import type { Request, RequestHandler, Response } from 'express';
import { writeSitemap, writeSitemapIndex } from '../../interchange/sitemap.ts';
import { LIBRARY_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { contentTag, isKnown } from '../answer/etag.ts';
import type { HttpDeps } from '../http-deps.ts';
import { sitemapPartPath } from '../paths.ts';
import { siteAddress } from '../guard/site-address.ts';
import { pagesOf } from './pages-of-article.ts';

/** Crawlers come seldom; a proxy spares the store those that come often. */
const SECONDS = 600;

/** Every page that may be found: as one sitemap, or as a list of them where there are more articles than one may hold. */
export function showSitemap(deps: HttpDeps): RequestHandler {
  const { publicArticles } = deps.services;
  return async (request, response) => {
    const found = await publicArticles.parts();
    if (found.length <= 1) {
      send(request, response, await writePart(deps, request, found[0]?.number ?? 1));
      return;
    }
    const site = siteAddress(request, deps.settings);
    const list = found.map(({ number, updatedAt }) => ({
      address: site + sitemapPartPath(number),
      updatedAt,
    }));
    send(request, response, writeSitemapIndex(list));
  };
}

/** @throws Problem `page-not-found` */
export function showSitemapPart(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const number = Number(request.params['part']);
    const found = await deps.services.publicArticles.parts();
    if (!found.some((part) => part.number === number))
      throw new Problem('page-not-found', { path: request.path.slice(0, 200) });
    send(request, response, await writePart(deps, request, number));
  };
}

/** The first one has the library too. */
async function writePart({ services, settings }: HttpDeps, request: Request, part: number): Promise<string> {
  const site = siteAddress(request, settings);
  const articles = await services.publicArticles.part(part);
  const library = part === 1 ? [{ address: site + LIBRARY_PATH, alternates: [] }] : [];
  return writeSitemap([...library, ...articles.flatMap((article) => pagesOf(article, site, settings))]);
}

function send(request: Request, response: Response, xml: string): void {
  response.set('Cache-Control', `public, max-age=${SECONDS}`);
  if (!isKnown(request, response, contentTag(xml))) response.type('xml').send(xml);
}
