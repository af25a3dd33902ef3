import { Router } from 'express';
import { acceptAnswer } from './api/accept.ts';
import { deleteArticle, getArticle, replaceArticle } from './api/article.ts';
import { addArticle, listArticles } from './api/articles.ts';
import { estimateArticle, estimateSource } from './api/estimate.ts';
import { listCopies } from './api/copies.ts';
import { followArticle } from './api/events.ts';
import { describeApi } from './api/openapi.ts';
import { deleteGlossary, getGlossary, listGlossaries, replaceGlossary } from './api/glossaries.ts';
import { deleteTerm, getTerm, putTerm } from './api/glossary-terms.ts';
import { getOriginal } from './api/original.ts';
import { searchArticles } from './api/search.ts';
import { previewSource } from './api/previews.ts';
import { translateArticle } from './api/translations.ts';
import { getUsage } from './api/usage.ts';
import { onlyMethods } from './methods.ts';
import type { HttpParts } from './http-deps.ts';
import { API_PATH } from './paths.ts';
import { readGlossaryBody } from './request/glossary-body.ts';
import { readJsonBody, readSourceBody } from './request/source-body.ts';

/** The JSON API, with the schemas that validate what it is sent. */
export function apiRoutes(parts: HttpParts): Router {
  const { only: writersOnly } = parts.writers;
  const source = readSourceBody(parts.settings);
  const router = Router();

  // The same article stands on its pages, which say whether they may be listed; the original's bytes may be a page themselves.
  router.use((_request, response, next) => {
    response.set('X-Robots-Tag', 'noindex');
    next();
  });

  const api = (path: string) => router.route(`${API_PATH}${path}`);
  api('/articles')
    .get(listArticles(parts))
    .post(writersOnly, source, addArticle(parts))
    .all(onlyMethods('GET', 'POST'));
  api('/previews').post(writersOnly, source, previewSource(parts)).all(onlyMethods('POST'));
  api('/articles/:id')
    .get(getArticle(parts))
    .put(writersOnly, source, replaceArticle(parts))
    .delete(writersOnly, deleteArticle(parts))
    .all(onlyMethods('GET', 'PUT', 'DELETE'));
  api('/articles/:id/original').get(getOriginal(parts)).all(onlyMethods('GET'));
  api('/articles/:id/translations')
    .post(writersOnly, readJsonBody(), translateArticle(parts))
    .all(onlyMethods('POST'));
  api('/articles/:id/estimate').get(estimateArticle(parts)).all(onlyMethods('GET'));
  api('/articles/:id/paragraphs/:paragraph/translations/:target/accept')
    .post(writersOnly, readJsonBody(), acceptAnswer(parts))
    .all(onlyMethods('POST'));
  api('/articles/:id/events').get(followArticle(parts)).all(onlyMethods('GET'));
  api('/estimate').post(writersOnly, source, estimateSource(parts)).all(onlyMethods('POST'));
  api('/glossaries').get(listGlossaries(parts)).all(onlyMethods('GET'));
  api('/glossaries/:source/:target')
    .get(getGlossary(parts))
    .put(writersOnly, readGlossaryBody(), replaceGlossary(parts))
    .delete(writersOnly, deleteGlossary(parts))
    .all(onlyMethods('GET', 'PUT', 'DELETE'));
  api('/glossaries/:source/:target/entries/:term')
    .get(getTerm(parts))
    .put(writersOnly, readJsonBody(), putTerm(parts))
    .delete(writersOnly, deleteTerm(parts))
    .all(onlyMethods('GET', 'PUT', 'DELETE'));
  api('/usage').get(writersOnly, getUsage(parts)).all(onlyMethods('GET'));
  api('/search').get(searchArticles(parts)).all(onlyMethods('GET'));
  api('/copies').get(listCopies(parts)).all(onlyMethods('GET'));
  api('/openapi.json').get(describeApi(parts)).all(onlyMethods('GET'));
  return router;
}
