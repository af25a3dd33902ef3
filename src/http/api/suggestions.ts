import type { RequestHandler } from 'express';
import { sendJson } from '../answer/send-tagged.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleId } from '../request/params.ts';
import { suggestionsQuery } from '../request/schemas.ts';
import { suggestingQuery } from '../request/suggesting-query.ts';
import { validate } from '../request/validate.ts';
import { apiReader } from '../guard/readers.ts';

/** Similar texts for the paragraphs without a translation. */
export function getSuggestions(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const query = suggestingQuery(validate(suggestionsQuery, request.query));
    const reader = apiReader(deps, request, response);
    const found = await deps.services.suggesting.suggest(articleId(request), { ...query, reader });
    await sendJson(request, response, JSON.stringify(found), { reader });
  };
}
