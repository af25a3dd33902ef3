import type { Request, Response } from 'express';
import { requireOtherLanguages } from '../../text/language-tag.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleApiPath } from '../paths.ts';
import { ASKED_EACH_TIME } from './caching.ts';
import { sendRepresentation } from './send-representation.ts';

interface ShownArticle {
  readonly id: string;
  /** BCP 47; absent for the article's own. */
  readonly targets?: readonly string[] | undefined;
  /** Absent for the newest one. */
  readonly revision?: number | undefined;
}

/**
 * Sends an article as JSON.
 * @throws Problem `article-not-found`, `revision-not-found`, `target-is-source`, `version-mismatch`
 */
export async function sendArticle(
  deps: HttpDeps,
  request: Request,
  response: Response,
  { id, targets, revision }: ShownArticle,
): Promise<void> {
  // The answer to a write is what a GET of the article would send now (RFC 9110, section 8.7).
  if (request.method !== 'GET') response.set('Content-Location', articleApiPath(id));
  await sendRepresentation(deps, request, response, {
    article: id,
    shows: ['json', id, targets ?? null, revision ?? null],
    headers: {
      'Cache-Control': ASKED_EACH_TIME,
      Vary: 'Authorization, Cookie, Accept-Encoding',
      'X-Robots-Tag': 'noindex',
    },
    async render() {
      const article = await deps.services.reading.read(id, {
        ...(targets && { targets }),
        ...(revision !== undefined && { revision }),
      });
      requireOtherLanguages(targets ?? [], article.sourceLanguage);
      return {
        body: JSON.stringify(article),
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      };
    },
  });
}
