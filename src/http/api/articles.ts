import type { RequestHandler } from 'express';
import { toListedArticle } from '../../translation/listing/listed-article.ts';
import { idempotencyKey } from '../request/idempotency-key.ts';
import { languageOf } from '../visitor/language.ts';
import { listFiltered } from '../../translation/listing/list-filtered.ts';
import { filterOf } from '../request/article-filter.ts';
import type { HttpParts } from '../http-deps.ts';
import { articleApiPath } from '../paths.ts';
import { readSource } from '../request/read-source.ts';
import { listQuery } from '../request/schemas.ts';
import { sendArticle, sendTagged } from '../answer/send-json.ts';
import { awaitTranslation } from '../answer/await-translation.ts';
import { take } from '../request/validate.ts';
import { targetsOf } from '../request/targets.ts';

const USUAL_PAGE = 20;

export function listArticles({ services, settings }: HttpParts): RequestHandler {
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
    sendTagged(request, response, JSON.stringify({ items: listed, next }));
  };
}

export function addArticle(parts: HttpParts): RequestHandler {
  const { services, fetchPage } = parts;
  return async (request, response) => {
    const key = idempotencyKey(request);
    const { input, ...wishes } = await readSource(request, { language: languageOf(response), fetchPage });
    const { article } = await services.intake.add({
      ...input,
      ...wishes,
      ...(key !== undefined && { idempotencyKey: key }),
    });
    if (wishes.targets && wishes.targets.length > 0) {
      await awaitTranslation(parts, request, response, { id: article.id, targets: wishes.targets });
    }
    // A repeated key is answered as the first request was.
    response.status(201).set('Location', articleApiPath(article.id));
    sendArticle(request, response, await services.reading.read(article.id));
  };
}
