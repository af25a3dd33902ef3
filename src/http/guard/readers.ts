import type { Request, RequestHandler, Response } from 'express';
import { mayRead, type Reader } from '../../article/may-read.ts';
import { Problem } from '../../problem.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';

/** @throws Problem `unauthorized`, `rate-limited` for a wrong token */
export function apiReader({ writers }: HttpDeps, request: Request, response: Response): Reader {
  response.vary('Authorization, Cookie');
  return writers.mayWriteByToken(request) ? 'writer' : 'anyone';
}

export function pageReader({ writers }: HttpDeps, request: Request): Reader {
  return writers.mayWrite(request) ? 'writer' : 'anyone';
}

/** For answers that pages of other sites show to whoever reads them. */
export function anyReader(): Reader {
  return 'anyone';
}

/**
 * Guards every read of the article in the path. Whoever may not read it gets the answer for an
 * article that does not exist, also instead of a 304.
 */
export function readableArticle(
  readerOf: (deps: HttpDeps, request: Request, response: Response) => Reader,
): (deps: HttpDeps) => RequestHandler {
  return (deps) => async (request, response, next) => {
    const id = articleId(request);
    // Found out first, so that both answers differ in nothing.
    const reader = readerOf(deps, request, response);
    const state = await deps.services.articleStates.find(id);
    if (!state || !mayRead(state, reader)) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    next();
  };
}
