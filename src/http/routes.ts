import type { Express } from 'express';
import {
  ADD_PATH,
  articlePath,
  deletePath,
  GLOSSARY_PATH,
  glossaryPath,
  draftPath,
  DRAFTS_PATH,
  LIBRARY_PATH,
  revisePath,
  CHOOSE_PATH,
  MANIFEST_PATH,
  OFFLINE_PATH,
  SERVICE_WORKER_PATH,
  OEMBED_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
  USAGE_PATH,
} from '../presentation/paths.ts';
import { Problem } from '../problem.ts';
import { live, ready } from './api/health.ts';
import { showRobots } from './sharing/robots.ts';
import { openToOtherSites } from './guard/open-to-other-sites.ts';
import { later } from './lazy-handler.ts';
import { onlyMethods } from './methods.ts';
import { showArticle } from './pages/article.ts';
import { serveAssets, showFavicon } from './pages/assets.ts';
import { askToDelete, deleteFromPage } from './pages/delete.ts';
import type * as GlossaryPages from './pages/glossary.ts';
import { showLibrary } from './pages/library.ts';
import { showManifest } from './pages/manifest.ts';
import { explainOffline, toOfflinePage } from './pages/offline.ts';
import { serveServiceWorker } from './pages/service-worker.ts';
import { showSignIn, signIn, signOut } from './pages/sign-in.ts';
import { translateFromPage } from './pages/translate.ts';
import { articleId, pairOf } from './request/params.ts';
import type { HttpParts } from './http-deps.ts';
import { API_PATH, EMBED_PATH, EMBED_SCRIPT_PATH, isApi, SITEMAP_PATH } from './paths.ts';
import { readSmallForm } from './request/read-form.ts';

/** Everything that the server answers to. What the first page does not need is loaded when it is first asked for. */
export function addRoutes(app: Express, parts: HttpParts): void {
  const { assets, metrics } = parts;
  const { onlySignedIn } = parts.writers;
  const toLibrary = onlySignedIn(() => LIBRARY_PATH);
  const toArticle = onlySignedIn((request) => articlePath(articleId(request)));

  const toDraft = onlySignedIn((request) => draftPath(articleId(request)));

  const api = later(async () => (await import('./api-routes.ts')).apiRoutes(parts));
  app.use((request, response, next) => (isApi(request.path) ? api(request, response, next) : next()));

  // Probes look for these at the root, clients of the API beside the rest.
  for (const base of ['', API_PATH]) {
    app.route(`${base}/health/live`).get(live()).all(onlyMethods('GET'));
    app.route(`${base}/health/ready`).get(ready(parts)).all(onlyMethods('GET'));
    app.route(`${base}/metrics`).get(metrics.show).all(onlyMethods('GET'));
  }

  app.route(LIBRARY_PATH).get(showLibrary(parts)).all(onlyMethods('GET'));
  app
    .route(ADD_PATH)
    .get((_request, response) => response.redirect(302, LIBRARY_PATH))
    .post(
      toLibrary,
      later(async () => (await import('./pages/draft/add.ts')).addFromPage(parts)),
    )
    .all(onlyMethods('GET', 'POST'));
  app
    .route(DRAFTS_PATH)
    .get((_request, response) => response.redirect(302, LIBRARY_PATH))
    .post(
      toLibrary,
      later(async () => (await import('./pages/draft/add.ts')).previewFromPage(parts)),
    )
    .all(onlyMethods('GET', 'POST'));
  app
    .route(`${DRAFTS_PATH}/:id`)
    .get(
      toDraft,
      later(async () => (await import('./pages/draft/drafts.ts')).showDraft(parts)),
    )
    .post(
      toDraft,
      readSmallForm,
      later(async () => (await import('./pages/draft/drafts.ts')).changeDraft(parts)),
    )
    .all(onlyMethods('GET', 'POST'));
  app
    .route('/articles/:id/translations')
    .get((request, response) => response.redirect(302, articlePath(articleId(request))))
    .post(toArticle, readSmallForm, translateFromPage(parts))
    .all(onlyMethods('GET', 'POST'));
  app
    .route('/articles/:id/accepted-answers')
    .get((request, response) => response.redirect(302, articlePath(articleId(request))))
    .post(
      toArticle,
      readSmallForm,
      later(async () => (await import('./pages/accept.ts')).acceptFromPage(parts)),
    )
    .all(onlyMethods('GET', 'POST'));
  const toRevise = onlySignedIn((request) => revisePath(articleId(request)));
  app
    .route('/articles/:id/revise')
    .get(
      toRevise,
      later(async () => (await import('./pages/draft/revise.ts')).showRevise(parts)),
    )
    .post(
      toRevise,
      later(async () => (await import('./pages/draft/revise.ts')).reviseFromPage(parts)),
    )
    .all(onlyMethods('GET', 'POST'));
  app
    .route('/articles/:id/delete')
    .get(
      onlySignedIn((request) => deletePath(articleId(request))),
      askToDelete(parts),
    )
    .post(toArticle, deleteFromPage(parts))
    .all(onlyMethods('GET', 'POST'));
  app.route('/articles/:id').get(showArticle(parts)).all(onlyMethods('GET'));
  app.route('/articles/:id/:languages').get(showArticle(parts)).all(onlyMethods('GET'));
  const glossary = (handler: keyof typeof GlossaryPages) =>
    later(async () => (await import('./pages/glossary.ts'))[handler](parts));
  const toGlossary = onlySignedIn((request) => glossaryPath(pairOf(request)));
  const ofPair = `${GLOSSARY_PATH}/:source/:target`;
  app
    .route(GLOSSARY_PATH)
    .get(later(async () => (await import('./pages/glossaries.ts')).showGlossaries(parts)))
    .all(onlyMethods('GET'));
  app.route(ofPair).get(glossary('showGlossary')).all(onlyMethods('GET'));
  app.route(`${ofPair}/download`).get(glossary('downloadGlossary')).all(onlyMethods('GET'));
  app.route(`${ofPair}/terms`).post(toGlossary, readSmallForm, glossary('saveTerm')).all(onlyMethods('POST'));
  app
    .route(`${ofPair}/remove`)
    .post(toGlossary, readSmallForm, glossary('removeTerm'))
    .all(onlyMethods('POST'));
  app.route(`${ofPair}/import`).post(toGlossary, glossary('importGlossary')).all(onlyMethods('POST'));
  app
    .route(USAGE_PATH)
    .get(
      onlySignedIn(() => USAGE_PATH),
      later(async () => (await import('./pages/usage.ts')).showUsage(parts)),
    )
    .all(onlyMethods('GET'));
  app
    .route(SIGN_IN_PATH)
    .get(showSignIn(parts))
    .post(readSmallForm, signIn(parts))
    .all(onlyMethods('GET', 'POST'));
  app.route(SIGN_OUT_PATH).post(signOut(parts)).all(onlyMethods('POST'));
  app
    .route(`${EMBED_PATH}/:id`)
    .get(
      openToOtherSites,
      later(async () => (await import('./sharing/embed.ts')).embed(parts)),
    )
    .all(onlyMethods('GET'));
  app
    .route(EMBED_SCRIPT_PATH)
    .get(
      openToOtherSites,
      later(async () => (await import('./sharing/embed-script.ts')).showEmbedScript(parts)),
    )
    .all(onlyMethods('GET'));
  app
    .route(OEMBED_PATH)
    .get(later(async () => (await import('./sharing/oembed.ts')).answerOembed(parts)))
    .all(onlyMethods('GET'));
  app.route('/robots.txt').get(showRobots(parts)).all(onlyMethods('GET'));
  app
    .route(SITEMAP_PATH)
    .get(later(async () => (await import('./sharing/sitemap.ts')).showSitemap(parts)))
    .all(onlyMethods('GET'));
  app
    .route('/sitemap-:part.xml')
    .get(later(async () => (await import('./sharing/sitemap.ts')).showSitemapPart(parts)))
    .all(onlyMethods('GET'));
  app.route(OFFLINE_PATH).get(explainOffline(parts)).post(toOfflinePage()).all(onlyMethods('GET', 'POST'));
  app.route(CHOOSE_PATH).get(toOfflinePage()).all(onlyMethods('GET'));
  app.route(MANIFEST_PATH).get(showManifest(parts)).all(onlyMethods('GET'));
  app.route(SERVICE_WORKER_PATH).get(serveServiceWorker(parts)).all(onlyMethods('GET'));
  app.route('/assets/:name').get(serveAssets(assets)).all(onlyMethods('GET'));
  app.route('/favicon.ico').get(showFavicon(assets)).all(onlyMethods('GET'));

  app.use((request) => {
    throw new Problem('page-not-found', { path: request.path.slice(0, 200) });
  });
}
