/** The page of what is kept: shows what changes while it is open, and asks the browser to leave it alone. */
import { presence } from './copies/meet-worker.ts';
import { keyed, replaceElement } from './live/keyed.ts';
import { CHANGES_CHANNEL } from '../service-worker/messages.ts';

/** Changes come one an article; one look at the page for all within this time. Milliseconds. */
const GATHER = 400;
/** Browsers end a worker that nobody talks to. Milliseconds. */
const NUDGE = 15_000;

const worker = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const persist = document.querySelector<HTMLButtonElement>('[data-persist]');

if (worker && document.querySelector('[data-waiting]')) {
  // The server's page stands here until there is a worker that knows what is kept.
  void worker.ready.then(() => location.reload());
} else if (worker) {
  let gathering = false;
  new BroadcastChannel(CHANGES_CHANNEL).addEventListener('message', () => {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      void look();
    }, GATHER);
  });
  // What changed between the page's making and now was told to nobody.
  void look();
  setInterval(() => worker.controller?.postMessage(presence()), NUDGE);
}

persist?.addEventListener('click', () => {
  void navigator.storage.persist().then((granted) => {
    if (granted) void look();
    else persist.replaceWith(persist.dataset['persist']!);
  });
});

async function look(): Promise<void> {
  const answer = await fetch(location.href);
  const shown = keyed(document);
  for (const [key, fresh] of keyed(new DOMParser().parseFromString(await answer.text(), 'text/html'))) {
    const present = shown.get(key);
    if (present) replaceElement(present, fresh);
  }
}
