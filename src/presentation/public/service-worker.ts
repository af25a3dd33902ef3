/**
 * The service worker for offline reading: keeps opened and requested articles, and renders their
 * pages with the server's own components. It stores articles as the API gives them to everyone. It
 * never stores pages, which may contain a signed-in user's controls.
 */
import { createAnswerForm } from '../service-worker/answer-form.ts';
import { createAnswerPage } from '../service-worker/answer-page.ts';
import { createAnswerMessage } from '../service-worker/answer-message.ts';
import { answerPost } from '../service-worker/answer-post.ts';
import { readArticlePath } from '../service-worker/article-address.ts';
import { createAssetCache } from '../service-worker/asset-cache.ts';
import { createCopyKeeper } from '../service-worker/copy-keeper.ts';
import { createCopyStore } from '../service-worker/copy-store.ts';
import { createDatabase } from '../service-worker/database.ts';
import type { Bootstrap } from '../service-worker/bootstrap.ts';
import { createKeepMany } from '../service-worker/keep-many.ts';
import { CHANGES_CHANNEL, type ToWorker } from '../service-worker/messages.ts';
import { createSavedPages } from '../service-worker/saved-pages.ts';
import { OFFLINE_PATH } from '../paths.ts';

const scope = self as unknown as ServiceWorkerGlobalScope & { readonly bootstrap: Bootstrap };
const { bootstrap } = scope;
const changes = new BroadcastChannel(CHANGES_CHANNEL);
const onChange = () => changes.postMessage('changed');
const ask = (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init);

const assets = createAssetCache(bootstrap);
const store = createCopyStore(createDatabase());
const keeper = createCopyKeeper({ store, fetch: ask, now: () => new Date(), onChange });
const many = createKeepMany({ store, keeper, fetch: ask, onChange });
const pages = createSavedPages({ bootstrap, store, fetch: ask });
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const answerPage = createAnswerPage({ store, pages, wait });
const answerForm = createAnswerForm({ store, keeper, many });
const answerMessage = createAnswerMessage({ store, keeper, many, version: bootstrap.version });

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([assets.fill(), saveWhatIsOpen()]));
  // Safe immediately: assets have distinct addresses, and the state is in the store.
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  // Nothing here may take long, because pages wait for it.
  event.waitUntil(Promise.all([assets.removeOlder(), preloadPages(), scope.clients.claim()]));
});

scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  if (method === 'GET' && pathname.startsWith('/assets/')) event.respondWith(assets.answer(event.request));
  else if (method === 'GET' && (mode === 'navigate' || pathname === OFFLINE_PATH))
    event.respondWith(answerPage(event));
  else if (mode !== 'navigate') return;
  else if (pathname === OFFLINE_PATH) event.respondWith(answerForm(event));
  else event.respondWith(answerPost(event.request));
});

scope.addEventListener('message', (event) => {
  if (!event.source || !('url' in event.source)) return;
  // A page that was reloaded past the worker is its page again.
  event.waitUntil(scope.clients.claim());
  event.waitUntil(answerMessage(event.source, event.data as ToWorker));
});

/** Requests the page while the worker starts. Not every browser supports it. */
async function preloadPages(): Promise<void> {
  const { navigationPreload } = scope.registration as {
    readonly navigationPreload?: NavigationPreloadManager;
  };
  await navigationPreload?.enable();
}

/** The page that registered this worker was loaded without it. */
async function saveWhatIsOpen(): Promise<void> {
  const clients = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of clients) {
    const address = readArticlePath(new URL(client.url).pathname);
    if (address) await keeper.opened(address.id);
  }
}
