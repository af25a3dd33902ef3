import { type RequestHandler, Router } from 'express';
import { acceptAnswer } from './api/accept.ts';
import { deleteArticle, getArticle, replaceArticle } from './api/article.ts';
import { addArticle, listArticles } from './api/articles.ts';
import { listCopies } from './api/copies.ts';
import { estimateArticle, estimateSource } from './api/estimate.ts';
import { followArticle } from './api/events.ts';
import { deleteGlossary, getGlossary, listGlossaries, replaceGlossary } from './api/glossaries.ts';
import { importGlossaryFile, previewGlossaryFile } from './api/glossary-files.ts';
import { deleteTerm, getTerm, putTerm } from './api/glossary-terms.ts';
import { describeApi } from './api/openapi.ts';
import { importTmx } from './api/memory.ts';
import { getOriginal, getSource } from './api/original.ts';
import { previewSource } from './api/previews.ts';
import { searchArticles } from './api/search.ts';
import { getSuggestions } from './api/suggestions.ts';
import { translateArticle } from './api/translations.ts';
import { getUsage } from './api/usage.ts';
import { apiReader, readableArticle } from './guard/readers.ts';
import type { HttpDeps } from './http-deps.ts';
import { API_PATH } from './paths.ts';
import { readGlossaryBody, readGlossaryFile } from './request/glossary-body.ts';
import { requireKnownQuery } from './request/known-query.ts';
import { readHeaders } from './request/read-headers.ts';
import { readJsonBody, readSourceBody } from './request/source-body.ts';
import { readTmxBody } from './request/tmx-body.ts';
import { addRouteTable, type RouteTable } from './route-table.ts';

const readable = readableArticle(apiReader);

/**
 * Every route of the JSON API. Addresses are below `API_PATH`; schemas validate what a handler
 * reads.
 */
export const API_ROUTES: RouteTable = {
  '/articles': { get: listArticles, post: [writersOnly, readSourceBody, addArticle] },
  '/previews': { post: [writersOnly, readSourceBody, previewSource] },
  '/articles/:id': {
    get: [readable, getArticle],
    put: [writersOnly, readSourceBody, replaceArticle],
    delete: [writersOnly, deleteArticle],
  },
  '/articles/:id/original': { get: [readable, getOriginal] },
  '/articles/:id/source': { get: [readable, getSource] },
  '/articles/:id/translations': { post: [writersOnly, readJsonBody, translateArticle] },
  '/articles/:id/estimate': { get: [readable, estimateArticle] },
  '/articles/:id/suggestions': { get: [readable, getSuggestions] },
  '/articles/:id/paragraphs/:paragraph/translations/:target/accept': {
    post: [writersOnly, readJsonBody, acceptAnswer],
  },
  '/articles/:id/events': { get: [readable, followArticle] },
  '/estimate': { post: [writersOnly, readSourceBody, estimateSource] },
  '/glossaries': { get: listGlossaries, post: [writersOnly, readGlossaryFile, importGlossaryFile] },
  '/glossaries/previews': { post: [writersOnly, readGlossaryFile, previewGlossaryFile] },
  '/glossaries/:source/:target': {
    get: getGlossary,
    put: [writersOnly, readGlossaryBody, replaceGlossary],
    delete: [writersOnly, deleteGlossary],
  },
  '/glossaries/:source/:target/entries/:term': {
    get: getTerm,
    put: [writersOnly, readJsonBody, putTerm],
    delete: [writersOnly, deleteTerm],
  },
  '/memory': { post: [writersOnly, readTmxBody, importTmx] },
  '/usage': { get: [writersOnly, getUsage] },
  '/search': { get: searchArticles },
  '/copies': { get: listCopies },
  '/openapi.json': { get: describeApi },
};

/** The JSON API as one router, which is loaded by the first request for it. */
export function apiRouter(deps: HttpDeps): Router {
  const router = Router();
  // An article's page says itself whether it may be indexed. The API serves the same text again,
  // and an original's bytes may be a page.
  router.use((_request, response, next) => {
    response.set('X-Robots-Tag', 'noindex');
    next();
  });
  router.use(readHeaders);
  addRouteTable(router, API_ROUTES, deps, {
    base: API_PATH,
    guard: (verb, address) => requireKnownQuery(`${verb} ${address}`),
  });
  return router;
}

function writersOnly({ writers }: HttpDeps): RequestHandler {
  return writers.only;
}
