import type { RequestHandler } from 'express';
import { copySize } from '../../presentation/copy-size.ts';
import type { Offered } from '../../presentation/offline/copies.ts';
import { columnsOf } from '../../translation/columns.ts';
import type { TitledEntry } from '../../translation/titled-articles.ts';
import { sendJson } from '../answer/send-tagged.ts';
import { apiReader } from '../guard/readers.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { copyList } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { copiesQuery } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';

const DEFAULT_LIMIT = 20;

/** Lists the articles that a device can keep, each with its version and about its size. */
export function listCopies(deps: HttpDeps): RequestHandler {
  const { services, settings } = deps;
  return async (request, response) => {
    const { limit = DEFAULT_LIMIT, cursor } = validate(copiesQuery, request.query);
    const reader = apiReader(deps, request, response);
    const { items, next } = await services.articles.list({
      reader,
      limit,
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: settings.targetLanguages,
    });
    const offered = items.map((entry) => offer(entry, settings.targetLanguages));
    const answer: Answer<typeof copyList> = { items: offered, next };
    await sendJson(request, response, JSON.stringify(answer), { reader });
  };
}

/** Languages that only this article has are counted as gaps, which needs no further reading. */
function offer(entry: TitledEntry, settingsTargets: readonly string[]): Offered {
  const { id, title, titles, sourceLanguage, confidential, version, total, translated } = entry;
  const columns = columnsOf(entry, settingsTargets).map((target) => ({
    translated: translated[target] ?? 0,
    total,
  }));
  return { id, title, titles, sourceLanguage, confidential, version, bytes: copySize(columns) };
}
