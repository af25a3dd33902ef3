import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { readSource } from '../request/read-source.ts';
import type { preview } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';

/**
 * Shows how a source would be added, with the places that adjustments refer to. Nothing is stored,
 * and nothing is sent anywhere.
 */
export function previewSource(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { input, ...languages } = await readSource(request, deps);
    const answer: Answer<typeof preview> = await deps.services.drafting.preview({ ...input, ...languages });
    response.set('Cache-Control', 'no-store').json(answer);
  };
}
