import type { Express, Request, RequestHandler } from 'express';
import {
  ADD_PAGE_PATH,
  ADD_PATH,
  articlePath,
  CHOOSE_PATH,
  CONCORDANCE_PATH,
  deletePath,
  draftPath,
  DRAFTS_PATH,
  editDraftPath,
  GLOSSARY_PATH,
  glossaryPath,
  LIBRARY_PATH,
  MANIFEST_PATH,
  OEMBED_PATH,
  OFFLINE_PATH,
  revisePath,
  SERVICE_WORKER_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
  USAGE_PATH,
} from '../presentation/paths.ts';
import { Problem } from '../problem.ts';
import { live, ready } from './api/health.ts';
import { anyReader, pageReader, readableArticle } from './guard/readers.ts';
import type { HttpDeps } from './http-deps.ts';
import { showArticle } from './pages/article.ts';
import { serveAssets, showFavicon } from './pages/assets.ts';
import { askToDelete, deleteFromPage } from './pages/delete.ts';
import { showLibrary } from './pages/library.ts';
import { showManifest } from './pages/manifest.ts';
import { explainOffline, toOfflinePage } from './pages/offline.ts';
import { serveServiceWorker } from './pages/service-worker.ts';
import { showSignIn, signIn, signOut } from './pages/sign-in.ts';
import { translateFromPage } from './pages/translate.ts';
import { API_PATH, EMBED_PATH, EMBED_SCRIPT_PATH, isApi, SITEMAP_PATH } from './paths.ts';
import { articleId, pairOf } from './request/params.ts';
import { readSmallForm } from './request/read-form.ts';
import { addRouteTable, lazily, type MakeHandler, type RouteTable } from './route-table.ts';
import { showRobots } from './sharing/robots.ts';

/** What the first page does not need is loaded by the first request for it. */
const add = () => import('./pages/draft/add.ts');
const drafts = () => import('./pages/draft/drafts.ts');
const edit = () => import('./pages/draft/edit.ts');
const revise = () => import('./pages/draft/revise.ts');
const glossary = () => import('./pages/glossary.ts');
const glossaryFile = () => import('./pages/glossary-file.ts');
const sitemap = () => import('./sharing/sitemap.ts');

const library = () => LIBRARY_PATH;
const adding = () => ADD_PAGE_PATH;
const article = (request: Request) => articlePath(articleId(request));
const draft = (request: Request) => draftPath(articleId(request));
const draftEdit = (request: Request) => editDraftPath(articleId(request));
const revision = (request: Request) => revisePath(articleId(request));
const deletion = (request: Request) => deletePath(articleId(request));
const pair = (request: Request) => glossaryPath(pairOf(request));

const readable = readableArticle(pageReader);

const PAIR = `${GLOSSARY_PATH}/:source/:target`;

/** Monitoring requests these at the root, clients of the API below `API_PATH`. */
export const PROBE_ROUTES: RouteTable = {
  '/health/live': { get: live },
  '/health/ready': { get: ready },
  '/metrics': { get: ({ metrics }) => metrics.show },
};

/** Every page, and every file that pages and other sites refer to. */
export const PAGE_ROUTES: RouteTable = {
  [LIBRARY_PATH]: { get: showLibrary },
  [ADD_PAGE_PATH]: { get: [signedIn(adding), lazily(add, 'showAddPage')] },
  [ADD_PATH]: { get: redirectTo(library), post: [signedIn(adding), lazily(add, 'addFromPage')] },
  [DRAFTS_PATH]: { get: redirectTo(adding), post: [signedIn(adding), lazily(add, 'previewFromPage')] },
  [`${DRAFTS_PATH}/:id`]: {
    get: [signedIn(draft), lazily(drafts, 'showDraft')],
    post: [signedIn(draft), readSmallForm, lazily(drafts, 'changeDraft')],
  },
  [`${DRAFTS_PATH}/:id/edit`]: {
    get: [signedIn(draftEdit), lazily(edit, 'showEdit')],
    post: [signedIn(draftEdit), lazily(edit, 'editFromPage')],
  },
  '/articles/:id/translations': {
    get: redirectTo(article),
    post: [signedIn(article), readSmallForm, translateFromPage],
  },
  '/articles/:id/accepted-answers': {
    get: redirectTo(article),
    post: [signedIn(article), readSmallForm, lazily(() => import('./pages/accept.ts'), 'acceptFromPage')],
  },
  '/articles/:id/revise': {
    get: [signedIn(revision), readable, lazily(revise, 'showRevise')],
    post: [signedIn(revision), lazily(revise, 'reviseFromPage')],
  },
  '/articles/:id/delete': {
    get: [signedIn(deletion), readable, askToDelete],
    post: [signedIn(article), deleteFromPage],
  },
  // No language tag is as long as this word.
  '/articles/:id/suggestions': {
    get: [readable, lazily(() => import('./pages/suggestions.ts'), 'showSuggestions')],
  },
  '/articles/:id': { get: [readable, showArticle] },
  '/articles/:id/:languages': { get: [readable, showArticle] },
  [CONCORDANCE_PATH]: { get: lazily(() => import('./pages/concordance.ts'), 'showConcordance') },
  [GLOSSARY_PATH]: { get: lazily(() => import('./pages/glossaries.ts'), 'showGlossaries') },
  [PAIR]: { get: lazily(glossary, 'showGlossary') },
  [`${PAIR}/download`]: { get: lazily(glossary, 'downloadGlossary') },
  [`${PAIR}/terms`]: { post: [signedIn(pair), readSmallForm, lazily(glossary, 'saveTerm')] },
  [`${PAIR}/remove`]: { post: [signedIn(pair), readSmallForm, lazily(glossary, 'removeTerm')] },
  [`${PAIR}/preview`]: { post: [signedIn(pair), lazily(glossaryFile, 'previewGlossary')] },
  [`${PAIR}/import`]: { post: [signedIn(pair), lazily(glossaryFile, 'importGlossary')] },
  [USAGE_PATH]: { get: [signedIn(() => USAGE_PATH), lazily(() => import('./pages/usage.ts'), 'showUsage')] },
  [SIGN_IN_PATH]: { get: showSignIn, post: [readSmallForm, signIn] },
  [SIGN_OUT_PATH]: { post: signOut },
  [`${EMBED_PATH}/:id`]: {
    get: [readableArticle(anyReader), lazily(() => import('./sharing/embed.ts'), 'embed')],
  },
  [EMBED_SCRIPT_PATH]: {
    get: lazily(() => import('./sharing/embed-script.ts'), 'showEmbedScript'),
  },
  [OEMBED_PATH]: { get: lazily(() => import('./sharing/oembed.ts'), 'answerOembed') },
  '/robots.txt': { get: showRobots },
  [SITEMAP_PATH]: { get: lazily(sitemap, 'showSitemap') },
  '/sitemap-:part.xml': { get: lazily(sitemap, 'showSitemapPart') },
  [OFFLINE_PATH]: { get: explainOffline, post: toOfflinePage },
  [CHOOSE_PATH]: { get: toOfflinePage },
  [MANIFEST_PATH]: { get: showManifest },
  [SERVICE_WORKER_PATH]: { get: serveServiceWorker },
  '/assets/:name': { get: serveAssets },
  '/favicon.ico': { get: showFavicon },
};

/** Adds everything that the server answers. */
export function addRoutes(app: Express, deps: HttpDeps): void {
  const api = lazily(() => import('./api-routes.ts'), 'apiRouter')(deps);
  app.use((request, response, next) => (isApi(request.path) ? api(request, response, next) : next()));
  addRouteTable(app, PROBE_ROUTES, deps);
  addRouteTable(app, PROBE_ROUTES, deps, { base: API_PATH });
  addRouteTable(app, PAGE_ROUTES, deps);
  app.use((request) => {
    throw new Problem('page-not-found', { path: request.path.slice(0, 200) });
  });
}

/** Lets writers through. Anyone else signs in first and then returns to `path`. */
function signedIn(path: (request: Request) => string): MakeHandler {
  return ({ writers }) => writers.onlySignedIn(path);
}

/** The answer to a GET of an address that only takes forms. */
function redirectTo(path: (request: Request) => string): () => RequestHandler {
  return () => (request, response) => response.redirect(302, path(request));
}
