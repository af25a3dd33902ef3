import type { Request, RequestHandler } from 'express';
import { toListedArticle } from '../../translation/listing/listed-article.ts';
import { apiReader } from '../guard/readers.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpDeps } from '../http-deps.ts';
import { articleApiPath } from '../paths.ts';
import { readSource } from '../request/read-source.ts';
import { listQuery } from '../request/schemas.ts';
import { sendArticle } from '../answer/send-article.ts';
import { sendJson } from '../answer/send-tagged.ts';
import { awaitTranslation } from '../answer/await-translation.ts';
import { wrongHeader } from '../request/field-faults.ts';
import { validate } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';
import type { articleList } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';

const DEFAULT_LIMIT = 20;
const LONGEST_KEY = 255;

export function listArticles(deps: HttpDeps): RequestHandler {
  const { services, settings } = deps;
  return async (request, response) => {
    const { limit = DEFAULT_LIMIT, cursor, ...query } = validate(listQuery, request.query);
    const filter = filterOf(query);
    const reader = apiReader(deps, request, response);
    const { items, next } = await services.articles.list({
      reader,
      limit,
      ...(filter && { filter }),
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: targetsOf(query.targets) ?? settings.targetLanguages,
    });
    const listed = items.map((entry) => toListedArticle(entry, settings.targetLanguages));
    const answer: Answer<typeof articleList> = { items: listed, next };
    await sendJson(request, response, JSON.stringify(answer), { reader });
  };
}

export function addArticle(deps: HttpDeps): RequestHandler {
  const { services, fetchPage } = deps;
  return async (request, response) => {
    const key = idempotencyKey(request);
    const { input, ...languages } = await readSource(request, { fetchPage });
    const { article } = await services.intake.add({
      ...input,
      ...languages,
      ...(key !== undefined && { idempotencyKey: key }),
    });
    if (languages.targets && languages.targets.length > 0) {
      await awaitTranslation(deps, request, response, { id: article.id, targets: languages.targets });
    }
    // A request that repeats a key gets the answer of the first one.
    response.status(201).set('Location', articleApiPath(article.id));
    await sendArticle(deps, request, response, { id: article.id });
  };
}

/**
 * The string in the header, with or without its quotes
 * (draft-ietf-httpapi-idempotency-key-header, section 2.1).
 * @throws Problem `request-invalid`
 */
function idempotencyKey(request: Request): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= LONGEST_KEY) return key;
  throw wrongHeader('Idempotency-Key', 'not-a-key', { limit: LONGEST_KEY });
}
