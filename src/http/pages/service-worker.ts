import type { RequestHandler } from 'express';
import { withBootstrap } from '../../presentation/service-worker/bootstrap.ts';
import { PRIVATE } from '../answer/caching.ts';
import { sendTagged } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Browsers check for a new script at each visit. It changes with everything that it embeds. */
export function serveServiceWorker({ assets, settings }: HttpDeps): RequestHandler {
  const { version, sourceLanguage, targetLanguages, limits } = settings;
  const urls = Object.fromEntries(assets.files.map(({ name, url }) => [name, url]));
  let script: string | undefined;
  return async (request, response) => {
    script ??= assets.serviceWorker();
    const body = withBootstrap(script, {
      version,
      assets: urls,
      sourceLanguage,
      targetLanguages,
      limits,
      pageHeaders: {
        'Content-Security-Policy': String(response.getHeader('Content-Security-Policy')),
        'Referrer-Policy': String(response.getHeader('Referrer-Policy')),
      },
    });
    response.set('Cache-Control', PRIVATE).type('text/javascript');
    await sendTagged(request, response, body);
  };
}
