import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import type { health } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';

type Health = Answer<typeof health>;

/** Says that the process answers. */
export function live(): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' } satisfies Health);
  };
}

/** Says whether the store answers too. */
export function ready({ services, log }: Pick<HttpDeps, 'services' | 'log'>): RequestHandler {
  return async (_request, response) => {
    const isReady = await services.ready().catch((error: unknown) => {
      log.error(error);
      return false;
    });
    response.set('Cache-Control', 'no-store').status(isReady ? 200 : 503);
    response.json({ status: isReady ? 'ok' : 'unavailable' } satisfies Health);
  };
}
