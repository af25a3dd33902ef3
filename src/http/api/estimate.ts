import type { RequestHandler } from 'express';
import { languageOf } from '../visitor/language.ts';
import type { HttpParts } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { readSource } from '../request/read-source.ts';
import { estimateQuery } from '../request/schemas.ts';
import { take } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/** What it would cost to translate what an article lacks. */
export function estimateArticle({ services }: HttpParts): RequestHandler {
  return async (request, response) => {
    const query = take(estimateQuery, request.query, languageOf(response));
    const upgrade = query.upgrade === 'true';
    const targets = targetsOf(query.targets);
    const cost = await services.pricing.estimate(articleId(request), targets, { upgrade });
    response.set('Cache-Control', 'no-store').json(cost);
  };
}

/** The same of a text that is not brought in: nothing is kept of it. */
export function estimateSource({ services, fetchPage }: HttpParts): RequestHandler {
  return async (request, response) => {
    const { input, ...wishes } = await readSource(request, { language: languageOf(response), fetchPage });
    const cost = await services.drafting.estimate({ ...input, ...wishes });
    response.set('Cache-Control', 'no-store').json(cost);
  };
}
