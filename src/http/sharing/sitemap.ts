import type { Request, RequestHandler, Response } from 'express';
import { type SitemapPage, writeSitemap, writeSitemapIndex } from '../../interchange/sitemap.ts';
import { articlePath, LIBRARY_PATH } from '../../presentation/paths.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { columnsOf } from '../../translation/columns.ts';
import { isOffered } from '../../translation/listing/offered-languages.ts';
import type { PublicArticle } from '../../translation/listing/public-articles.ts';
import { heldFor, setCaching } from '../answer/caching.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { HttpSettings } from '../http-settings.ts';
import { sitemapPartPath } from '../paths.ts';
import { siteAddress } from '../guard/site-address.ts';

/** Crawlers come seldom, and a proxy can answer those that come often. */
const SECONDS = 600;

/**
 * Lists every page that search engines may index: as one sitemap, or as an index of sitemaps if
 * there are more articles than one may hold.
 */
export function showSitemap(deps: HttpDeps): RequestHandler {
  const { publicArticles } = deps.services;
  return async (request, response) => {
    const parts = await publicArticles.parts();
    if (parts.length <= 1) {
      await send(request, response, await writePart(deps, request, parts[0]?.number ?? 1));
      return;
    }
    const site = siteAddress(request, deps.settings);
    const list = parts.map(({ number, updatedAt }) => ({
      address: site + sitemapPartPath(number),
      updatedAt,
    }));
    await send(request, response, writeSitemapIndex(list));
  };
}

/** @throws Problem `page-not-found` */
export function showSitemapPart(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const number = Number(request.params['part']);
    const parts = await deps.services.publicArticles.parts();
    if (!parts.some((part) => part.number === number))
      throw new Problem('page-not-found', { path: request.path.slice(0, 200) });
    await send(request, response, await writePart(deps, request, number));
  };
}

/** The first part lists the library too. */
async function writePart({ services, settings }: HttpDeps, request: Request, part: number): Promise<string> {
  const site = siteAddress(request, settings);
  const articles = await services.publicArticles.part(part);
  const library = part === 1 ? [{ address: site + LIBRARY_PATH, alternates: [] }] : [];
  return writeSitemap([...library, ...articles.flatMap((article) => pagesOf(article, site, settings))]);
}

async function send(request: Request, response: Response, xml: string): Promise<void> {
  setCaching(request, response, heldFor(SECONDS));
  response.type('xml');
  await sendTagged(request, response, xml);
}

/**
 * The pages that an article's own metadata names: all columns, and each language that is offered.
 */
function pagesOf(
  article: PublicArticle,
  site: string,
  { targetLanguages, noindexMachine }: HttpSettings,
): readonly SitemapPage[] {
  const { id, sourceLanguage, languages, updatedAt } = article;
  const offered = columnsOf(article, targetLanguages).filter((target) => {
    const holding = languages[memoryTag(target)];
    return holding !== undefined && isOffered(holding, noindexMachine);
  });
  const alternates = [
    ...[sourceLanguage, ...offered].map((language) => ({
      language,
      address: site + articlePath(id, [language]),
    })),
    { language: 'x-default', address: site + articlePath(id) },
  ];
  return alternates.map(({ address }) => ({ address, updatedAt, alternates }));
}
