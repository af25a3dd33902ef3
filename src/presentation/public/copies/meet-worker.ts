import { SERVICE_WORKER_PATH } from '../../paths.ts';
import type { FromWorker, ToWorker } from '../../service-worker/messages.ts';

/** Absent on plain http, except on localhost. */
export const worker = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const language = document.documentElement.lang;

/**
 * Registers the service worker and shows its messages: whether this article is kept, and that a
 * form could not be sent.
 */
export function meetWorker(): void {
  if (!worker) return;
  const keep = document.querySelector<HTMLFormElement>('form.keep');
  let sent: HTMLFormElement | undefined;
  const here = () => postToWorker(presence());

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'not-sent') showNotSent(sent, data.words[language] ?? '');
    else if (keep && data.id === idOf(keep)) {
      keep.querySelector('button')!.setAttribute('aria-pressed', String(data.kept));
      keep.querySelector('[role]')!.textContent = data.status;
    }
  });
  addEventListener('load', () => {
    worker.register(SERVICE_WORKER_PATH).then(here, () => undefined);
  });
  addEventListener('online', here);
  // New translations have arrived.
  document.addEventListener('article:updated', here);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') here();
  });
  addEventListener('submit', (event) => {
    sent = event.target as HTMLFormElement;
    if (sent !== keep || !worker.controller) return;
    event.preventDefault();
    const isKept = keep.querySelector('[aria-pressed=true]') !== null;
    // The browser may ask the user, so the request must follow a user action.
    if (!isKept) void navigator.storage.persist();
    postToWorker({ kind: isKept ? 'let-go' : 'keep', id: idOf(keep) });
  });
}

function postToWorker(message: ToWorker): void {
  void worker!.ready.then(({ active }) => active!.postMessage(message));
}

function idOf(keep: HTMLFormElement): string {
  return keep.querySelector('input')!.value;
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
