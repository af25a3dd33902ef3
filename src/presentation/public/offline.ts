/** The saved articles: shows them as soon as they are known, and updates while the page is open. */
import { presence, worker } from './copies/meet-worker.ts';
import { gathered } from './live/gathered.ts';
import { keyed, replaceElement } from './live/keyed.ts';
import { CHANGES_CHANNEL } from '../service-worker/messages.ts';

/** Browsers stop a worker that receives no events. Milliseconds. */
const NUDGE = 15_000;

if (worker) void follow(worker);

document.addEventListener('click', ({ target }) => {
  const persist = (target as Element).closest<HTMLElement>('[data-persist]');
  if (!persist) return;
  void navigator.storage.persist().then((granted) => {
    if (granted) void look();
    else persist.replaceWith(persist.dataset['persist']!);
  });
});

async function follow(container: ServiceWorkerContainer): Promise<void> {
  if (document.querySelector('[data-library=awaited]')) {
    if (!container.controller)
      await new Promise((resolve) => container.addEventListener('controllerchange', resolve, { once: true }));
    await showLibrary();
  }
  new BroadcastChannel(CHANGES_CHANNEL).addEventListener(
    'message',
    gathered(() => void look()),
  );
  // Messages between the rendering of this page and now were lost.
  void look();
  setInterval(() => container.controller?.postMessage(presence()), NUDGE);
}

/** Puts the list in the place that the server's page has for it. */
async function showLibrary(): Promise<void> {
  const place = '[data-library]';
  const fresh = (await freshPage()).querySelector<HTMLElement>(place)!;
  replaceElement(document.querySelector<HTMLElement>(place)!, fresh);
}

async function look(): Promise<void> {
  const shown = keyed(document);
  for (const [key, fresh] of keyed(await freshPage())) {
    const present = shown.get(key);
    // A question that is open waits for its answer.
    if (present && !present.querySelector('details[open]')) replaceElement(present, fresh);
  }
}

async function freshPage(): Promise<Document> {
  const answer = await fetch(location.href);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
