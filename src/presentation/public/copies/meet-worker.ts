import { SERVICE_WORKER_PATH } from '../../paths.ts';
import type { FromWorker, ToWorker } from '../../service-worker/messages.ts';
import { findKeepButton } from './keep-button.ts';

/** Absent on plain http, except on localhost. */
export const worker = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const language = document.documentElement.lang;

/**
 * Registers the service worker and shows its messages: whether this article is kept, and that a
 * form could not be sent.
 */
export function meetWorker(): void {
  if (!worker) return;
  let isRefused = false;
  let sent: HTMLFormElement | undefined;
  const here = () => postToWorker(presence());
  const showCopy = findKeepButton(() => (isRefused ? undefined : postToWorker));

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'not-sent') showNotSent(sent, data.words[language] ?? '');
    else showCopy(data);
  });
  const register = () =>
    worker.register(SERVICE_WORKER_PATH).then(here, () => {
      isRefused = true;
    });
  // The page's own files come first. They may be there already.
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register());
  addEventListener('online', here);
  // New translations have arrived.
  document.addEventListener('article:updated', here);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') here();
  });
  addEventListener('submit', (event) => {
    sent = event.target as HTMLFormElement;
  });
}

function postToWorker(message: ToWorker): void {
  void worker!.ready.then(({ active }) => active!.postMessage(message));
}

function showNotSent(form: HTMLFormElement | undefined, words: string): void {
  document.querySelector('.not-sent')?.remove();
  const notice = document.createElement('p');
  notice.className = 'notice problem not-sent';
  notice.setAttribute('role', 'alert');
  notice.textContent = words;
  form?.prepend(notice);
}

/** The message that an open page sends about itself. */
export function presence(): ToWorker {
  const { lang: language, dataset } = document.documentElement;
  return { kind: 'here', language, theme: dataset['theme'] ?? 'system' };
}
