import type { RequestHandler } from 'express';
import { renderOfflinePage } from '../../presentation/offline/offline-page.tsx';
import { OFFLINE_PATH } from '../../presentation/paths.ts';
import { sendPage } from '../answer/send-page.ts';
import type { HttpDeps } from '../http-deps.ts';

/** Copies stay in the browser and its service worker shows them; what the server can say is how that comes to be. */
export function explainOffline(deps: HttpDeps): RequestHandler {
  return (request, response) => {
    sendPage(deps, request, response, { view: undefined, render: renderOfflinePage });
  };
}

/** Where no service worker stands between: the page that says so. */
export function toOfflinePage(): RequestHandler {
  return (_request, response) => response.redirect(303, OFFLINE_PATH);
}
