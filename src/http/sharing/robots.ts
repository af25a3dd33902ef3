import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { SITEMAP_PATH } from '../paths.ts';
import { siteAddress } from '../guard/site-address.ts';

/**
 * RFC 9309. Crawlers may read everything: a page that must not be indexed says so itself
 * (`noindex`), and only a crawler that reads it can obey.
 */
export function showRobots({ settings }: HttpDeps): RequestHandler {
  return (request, response) => {
    const text = `User-agent: *\nDisallow:\n\nSitemap: ${siteAddress(request, settings)}${SITEMAP_PATH}\n`;
    response.set('Cache-Control', 'public, max-age=3600').type('txt').send(text);
  };
}
