import type { RequestHandler } from 'express';
import { heldFor, setCaching } from '../answer/caching.ts';
import type { HttpDeps } from '../http-deps.ts';
import { SITEMAP_PATH } from '../paths.ts';
import { siteAddress } from '../guard/site-address.ts';

const AN_HOUR_SECONDS = 3600;

/**
 * RFC 9309. Crawlers may read everything: a page that must not be indexed says so itself
 * (`noindex`), and only a crawler that reads it can obey.
 */
export function showRobots({ settings }: HttpDeps): RequestHandler {
  return (request, response) => {
    const text = `User-agent: *\nDisallow:\n\nSitemap: ${siteAddress(request, settings)}${SITEMAP_PATH}\n`;
    setCaching(request, response, heldFor(AN_HOUR_SECONDS));
    response.type('txt').send(text);
  };
}
