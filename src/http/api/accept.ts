import type { RequestHandler } from 'express';
import { acceptParams, acceptBody } from '../request/schemas.ts';
import type { HttpDeps } from '../http-deps.ts';
import { parseJson } from '../request/json-body.ts';
import { bodyBytes } from '../request/source-body.ts';
import { sendArticle } from '../answer/send-article.ts';
import { validate, validateBody } from '../request/validate.ts';

/** Accepts a refused answer of an engine, and sends the article. */
export function acceptAnswer(deps: HttpDeps): RequestHandler {
  const { services } = deps;
  return async (request, response) => {
    const { id, paragraph, target } = validate(acceptParams, request.params);
    const { answer, by } = validateBody(acceptBody, parseJson(bodyBytes(request)));
    await services.accepting.accept(id, { paragraph, target, answer, ...(by !== undefined && { by }) });
    await sendArticle(deps, request, response, { id });
  };
}
