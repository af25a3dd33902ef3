import type { RequestHandler } from 'express';
import { manifestOf } from '../../presentation/site/manifest.ts';
import { PRIVATE } from '../answer/caching.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Makes the pages an app that can be installed, in the language of the page that refers to it. */
export function showManifest({ words, assets }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const language = languageOf(response);
    const body = JSON.stringify(manifestOf({ t: words.for(language), language, assets }));
    response.set({ 'Cache-Control': PRIVATE, 'Content-Language': language });
    response.vary('Accept-Language, Cookie').type('application/manifest+json');
    await sendTagged(request, response, body);
  };
}
