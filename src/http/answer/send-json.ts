import type { Request, Response } from 'express';
import type { ParallelArticle } from '../../translation/parallel-article.ts';
import { articleApiPath } from '../paths.ts';
import { articleTag, contentTag, isKnown } from './etag.ts';

export function sendArticle(request: Request, response: Response, article: ParallelArticle): void {
  // The answer to a write is what a GET of the article would send now (RFC 9110, section 8.7).
  if (request.method !== 'GET') response.set('Content-Location', articleApiPath(article.id));
  const body = JSON.stringify(article);
  sendTagged(request, response, body, articleTag(article.version, body));
}

/** Sends JSON with an entity tag, or 304 if the client has it already. */
export function sendTagged(request: Request, response: Response, body: string, tag = contentTag(body)): void {
  response.set('Cache-Control', 'no-cache');
  if (!isKnown(request, response, tag)) response.type('json').send(body);
}
