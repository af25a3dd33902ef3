import type { RequestHandler } from 'express';
import { toEstimated } from '../../translation/pricing/estimate.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { readSource } from '../request/read-source.ts';
import { estimateQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

/** The cost of translating what an article lacks. */
export function estimateArticle({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const query = validate(estimateQuery, request.query, languageOf(response));
    const upgrade = query.upgrade === 'true';
    const targets = targetsOf(query.targets);
    const cost = await services.pricing.estimate(articleId(request), targets, { upgrade });
    response.set('Cache-Control', 'no-store').json(cost);
  };
}

/** The cost of translating a text that is not added. Nothing of it is stored. */
export function estimateSource({ services, fetchPage }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const {
      input,
      sourceLanguage: given,
      targets,
    } = await readSource(request, {
      language: languageOf(response),
      fetchPage,
    });
    const { source, sourceLanguage } = await services.intake.preview({
      ...input,
      ...(given !== undefined && { sourceLanguage: given }),
    });
    const { confidential = false } = input.details;
    const text = toEstimated(source, { sourceLanguage, confidential });
    response.set('Cache-Control', 'no-store').json(await services.pricing.estimateText(text, targets));
  };
}
