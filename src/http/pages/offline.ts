import type { RequestHandler } from 'express';
import { renderOfflinePage } from '../../presentation/offline/offline-page.tsx';
import { OFFLINE_PATH } from '../../presentation/paths.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Explains copies: they are in the browser, where the service worker shows them. */
export function explainOffline(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    await sendPage(deps, request, response, { view: undefined, render: renderOfflinePage });
  };
}

/** Without a service worker, these addresses lead to the page that explains copies. */
export function toOfflinePage(): RequestHandler {
  return (_request, response) => response.redirect(303, OFFLINE_PATH);
}
