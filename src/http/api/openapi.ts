import type { RequestHandler } from 'express';
import type { HttpDeps } from '../http-deps.ts';
import { sendJson } from '../answer/send-tagged.ts';

/**
 * The first request makes the description, so that the start of the server does not wait for it.
 */
export function describeApi({ settings }: HttpDeps): RequestHandler {
  let document: Promise<string> | undefined;
  return async (request, response) => {
    document ??= import('../openapi/document.ts').then(({ openApi }) => JSON.stringify(openApi(settings)));
    await sendJson(request, response, await document, { reader: 'anyone' });
  };
}
