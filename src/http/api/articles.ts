import type { RequestHandler } from 'express';
import { toListedArticle } from '../../translation/listing/listed-article.ts';
import { idempotencyKey } from '../request/idempotency-key.ts';
import { languageOf } from '../visitor/language.ts';
import { filterOf, listFiltered } from '../list-filtered.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { articleList } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { articleApiPath } from '../paths.ts';
import { readSource } from '../request/read-source.ts';
import { listQuery } from '../request/schemas.ts';
import { sendArticle, sendTagged } from '../answer/send-json.ts';
import { translateWhatCame } from '../start-translation.ts';
import { take } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

const USUAL_PAGE = 20;

export function listArticles({ services, settings }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { limit = USUAL_PAGE, cursor, ...query } = take(listQuery, request.query, languageOf(response));
    const filter = filterOf(query);
    const { items, next } = await listFiltered(services, {
      limit,
      ...(filter && { filter }),
      ...(cursor !== undefined && cursor !== '' && { cursor }),
      targets: targetsOf(query.targets) ?? settings.targetLanguages,
    });
    const listed = items.map((entry) => toListedArticle(entry, settings.targetLanguages));
    sendTagged(
      request,
      response,
      JSON.stringify({ items: listed, next } satisfies Answer<typeof articleList>),
    );
  };
}

export function addArticle(deps: HttpDeps): RequestHandler {
  const { services, fetchPage } = deps;
  return async (request, response) => {
    const key = idempotencyKey(request);
    const { input, ...wishes } = await readSource(request, { language: languageOf(response), fetchPage });
    const { article } = await services.intake.add({
      ...input,
      ...wishes,
      ...(key !== undefined && { idempotencyKey: key }),
    });
    if (wishes.targets && wishes.targets.length > 0) {
      await translateWhatCame(deps, request, response, { id: article.id, targets: wishes.targets });
    }
    // A repeated key is answered as the first request was.
    response.status(201).set('Location', articleApiPath(article.id));
    sendArticle(request, response, await services.reading.read(article.id));
  };
}
