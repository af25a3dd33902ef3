import type { RequestHandler } from 'express';

export const OPEN_TO_OTHER_SITES = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // Search engines should list the page that embeds the article, not this answer.
  'X-Robots-Tag': 'noindex',
};

/**
 * Lets pages of other sites read the answer. It is safe only for routes that anyone may read and
 * that use no cookie. It runs before the handler, so that other sites can read a refusal too.
 */
export function openToOtherSites(): RequestHandler {
  return (_request, response, next) => {
    response.set(OPEN_TO_OTHER_SITES);
    next();
  };
}
