import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';

/** The process answers. */
export function live(): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  };
}

/** The store answers too. */
export function ready({ services, log }: HttpDeps): RequestHandler {
  return async (_request, response) => {
    const isReady = await services.ready().catch((error: unknown) => {
      log.error(error);
      return false;
    });
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503);
    response.json({ status: isReady ? 'ok' : 'unavailable' });
  };
}
