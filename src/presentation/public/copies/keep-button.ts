import type { FromWorker, ToWorker } from '../../service-worker/messages.ts';

/** Shows whether the page's article is kept. */
export type ShowCopy = (message: Extract<FromWorker, { kind: 'copy' }>) => void;

/**
 * The button that keeps the article of this page.
 * @param post absent if there is no service worker, so that the form explains why
 */
export function findKeepButton(post: () => ((message: ToWorker) => void) | undefined): ShowCopy {
  const form = document.querySelector<HTMLFormElement>('form.keep');
  if (!form) return () => undefined;
  const id = form.querySelector('input')!.value;
  const button = form.querySelector('button')!;
  const status = form.querySelector('[role]')!;
  const { title } = button;
  let isPressed = false;
  let isKept = false;

  form.addEventListener('submit', (event) => {
    const toWorker = post();
    if (!toWorker) return;
    event.preventDefault();
    isPressed = true;
    // The browser may ask the user, so the request must follow a user action.
    if (!isKept) void navigator.storage.persist();
    toWorker({ kind: isKept ? 'let-go' : 'keep', id });
  });
  return (copy) => {
    if (copy.id !== id) return;
    isKept = copy.kept;
    button.setAttribute('aria-pressed', String(isKept));
    button.title = (isKept && copy.status) || title;
    // Nothing is announced that the reader did not do.
    if (isPressed) status.textContent = copy.status;
    status.classList.toggle('unseen', !isPressed || !copy.failed);
  };
}
