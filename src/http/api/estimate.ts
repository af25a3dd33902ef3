import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { readSources } from '../request/read-source.ts';
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
export function estimateSource(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { inputs, isBook: _, bookTitle: __, ...wishes } = await readSources(request, deps);
    const cost = await deps.services.drafting.estimate(inputs.map((input) => ({ ...input, ...wishes })));
    response.set('Cache-Control', 'no-store').json(cost);
  };
}
