/** The page of the kept copies: updates while it is open, and requests persistent storage. */
import { presence, worker } from './copies/meet-worker.ts';
import { gathered } from './live/gathered.ts';
import { keyed, replaceElement } from './live/keyed.ts';
import { CHANGES_CHANNEL } from '../service-worker/messages.ts';

/** Browsers stop a worker that receives no events. Milliseconds. */
const NUDGE = 15_000;

const persist = document.querySelector<HTMLButtonElement>('[data-persist]');

if (worker && document.querySelector('[data-waiting]')) {
  // The server's page is shown until there is a worker that knows the copies.
  void worker.ready.then(() => location.reload());
} else if (worker) {
  new BroadcastChannel(CHANGES_CHANNEL).addEventListener(
    'message',
    gathered(() => void look()),
  );
  // Messages between the rendering of this page and now were lost.
  void look();
  setInterval(() => worker?.controller?.postMessage(presence()), NUDGE);
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
