import type { RequestHandler } from 'express';

/**
 * Lets pages of other sites read what follows: everybody may read it here, no cookie is looked at, and no other route says so. It stands before the
 * handler, so that a refusal can be read there too.
 */
export const openToOtherSites: RequestHandler = (_request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // The page that shows it may be listed, not this answer beside it.
    'X-Robots-Tag': 'noindex',
  });
  next();
};
