import type { RequestHandler } from 'express';
import { acceptParams, acceptBody } from '../request/schemas.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { parseJson } from '../request/json-body.ts';
import { bodyBytes } from '../request/source-body.ts';
import { sendArticle } from '../answer/send-json.ts';
import { take } from '../request/validate.ts';

/** Takes an engine's answer for good that was refused; answers with the article. */
export function acceptAnswer({ services }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { id, paragraph, target } = take(acceptParams, request.params, languageOf(response));
    const { answer, by } = take(acceptBody, parseJson(bodyBytes(request)), languageOf(response));
    await services.accepting.accept(id, { paragraph, target, answer, ...(by !== undefined && { by }) });
    sendArticle(request, response, await services.reading.read(id));
  };
}
