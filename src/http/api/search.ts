import type { RequestHandler } from 'express';
import { sendJson } from '../answer/send-tagged.ts';
import { apiReader } from '../guard/readers.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpDeps } from '../http-deps.ts';
import { searchQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

const DEFAULT_LIMIT = 20;

export function searchArticles(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const query = validate(searchQuery, request.query);
    const { q, limit = DEFAULT_LIMIT, cursor } = query;
    const targets = targetsOf(query.targets);
    const filter = filterOf(query);
    const reader = apiReader(deps, request, response);
    const page = await deps.services.searching.search({
      reader,
      text: q,
      limit,
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      ...(targets && { targets }),
      ...(filter && { filter }),
    });
    await sendJson(request, response, JSON.stringify(page), { reader });
  };
}
