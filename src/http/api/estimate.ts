import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { readSource } from '../request/read-source.ts';
import { estimateQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/** The cost of translating what an article lacks. */
export function estimateArticle({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const query = validate(estimateQuery, request.query);
    const upgrade = query.upgrade === 'true';
    const targets = targetsOf(query.targets);
    const cost = await services.pricing.estimate(articleId(request), targets, { upgrade });
    response.set('Cache-Control', 'no-store').json(cost);
  };
}

/** The cost of translating a text that is not added. Nothing of it is stored. */
export function estimateSource({ services, fetchPage }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { input, ...wishes } = await readSource(request, { fetchPage });
    const cost = await services.drafting.estimate({ ...input, ...wishes });
    response.set('Cache-Control', 'no-store').json(cost);
  };
}
