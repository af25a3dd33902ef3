import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { SITEMAP_PATH } from '../paths.ts';
import { siteAddress } from '../guard/site-address.ts';

/** RFC 9309. Nothing is forbidden to crawl: what is not to be listed says so itself (`noindex`), which only a crawler that may read it can heed. */
export function showRobots({ settings }: HttpDeps): RequestHandler {
  return (request, response) => {
    const text = `User-agent: *\nDisallow:\n\nSitemap: ${siteAddress(request, settings)}${SITEMAP_PATH}\n`;
    response.set('Cache-Control', 'public, max-age=3600').type('txt').send(text);
  };
}
