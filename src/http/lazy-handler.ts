import type { RequestHandler } from 'express';

/** A handler that is loaded when it is first asked for, so that the server is up the sooner. */
export function later(load: () => Promise<RequestHandler>): RequestHandler {
  let loading: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    loading ??= load();
    const handle = await loading;
    await handle(request, response, next);
  };
}
