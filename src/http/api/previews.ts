import type { RequestHandler } from 'express';
import type { HttpParts } from '../http-deps.ts';
import { readSource } from '../request/read-source.ts';
import { languageOf } from '../visitor/language.ts';

/** How a source would be read, with the places that adjustments name. Nothing is kept, and nothing is sent anywhere. */
export function previewSource({ services, fetchPage }: HttpParts): RequestHandler {
  return async (request, response) => {
    const { input, ...wishes } = await readSource(request, { language: languageOf(response), fetchPage });
    const preview = await services.drafting.preview({ ...input, ...wishes });
    response.set('Cache-Control', 'no-store').json(preview);
  };
}
