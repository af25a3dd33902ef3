/**
 * Enhances the form for a new text: accepts files and texts that are dropped or pasted anywhere on
 * the page, recognises a pasted address, keeps links and emphasis of pasted text, reports a file
 * that is too large before it is sent, and restores typed text after a sign-in. The form also works
 * without this script.
 */
import { SIGN_IN_PATH } from '../paths.ts';
import { keepMarkup } from './adding/markup.ts';

const form = document.querySelector<HTMLFormElement>('form.add');
if (form) help(form);

function help(add: HTMLFormElement): void {
  const text = add.querySelector<HTMLTextAreaElement>('[name="text"]')!;
  const url = add.querySelector<HTMLInputElement>('[name="url"]')!;
  const file = add.querySelector<HTMLInputElement>('[name="file"]')!;
  const choose = (way: string) => {
    add.querySelector<HTMLInputElement>(`[name="from"][value="${way}"]`)!.checked = true;
  };

  text.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
    // An address within other text is part of that text.
    if (text.value.trim() !== '' || !/^https?:\/\/\S+$/i.test(pasted)) return;
    event.preventDefault();
    choose('url');
    url.value = pasted;
    url.focus();
  });
  keepTyped(add, text);
  keepMarkup(text, add.querySelector<HTMLElement>('.markup')!);

  const judge = () => {
    const { size = 0, name = '' } = file.files?.[0] ?? {};
    const { limit, tooLarge: words, documentLimit, documentTooLarge } = file.dataset;
    const isDocument = /\.(?:docx|epub)$/i.test(name);
    const tooLarge = size > Number(isDocument ? documentLimit : limit);
    file.setCustomValidity(tooLarge ? (isDocument ? documentTooLarge : words)! : '');
    if (tooLarge) file.reportValidity();
  };
  file.addEventListener('change', judge);

  const takeFiles = (files: FileList) => {
    choose('file');
    file.files = files;
    judge();
    file.focus();
  };
  takeDrops(add, takeFiles);
  takePasted(takeFiles, () => {
    choose('text');
    text.focus();
  });
}

/** Leaves dropped links to the browser, whose fields accept them as text. */
function takeDrops(add: HTMLFormElement, take: (files: FileList) => void): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const leave = () => add.classList.remove('dropping');
  // Otherwise a dropped file would replace this page, and the typed text would be lost.
  for (const kind of ['dragover', 'drop'] as const)
    document.addEventListener(kind, (event) => holdsFile(event) && event.preventDefault());
  document.addEventListener('dragover', (event) => {
    if (holdsFile(event)) add.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    // The pointer has left the window.
    if (event.relatedTarget === null) leave();
  });
  document.addEventListener('drop', (event) => {
    leave();
    const { files } = event.dataTransfer ?? {};
    if (files && files.length > 0) take(files);
  });
}

/**
 * Takes what is pasted outside all fields: a file, or a text, which then goes where `beginText` sets
 * the cursor.
 */
function takePasted(take: (files: FileList) => void, beginText: () => void): void {
  const isInField = ({ target }: Event) => (target as Element).matches('input, select, textarea');
  // The browser pastes after this event, at the cursor.
  document.addEventListener('keydown', (event) => {
    const isPasting = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'v';
    if (isPasting && !isInField(event)) beginText();
  });
  document.addEventListener('paste', (event) => {
    const { files } = event.clipboardData ?? {};
    if (!files || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    take(files);
  });
}

/**
 * If the session has ended, sending the form leads to the sign-in page. On return, the typed text
 * is restored.
 */
function keepTyped(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  const name = `typed ${form.action}`;
  try {
    const typed = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    const isBack = document.referrer !== '' && new URL(document.referrer).pathname === SIGN_IN_PATH;
    if (typed !== null && isBack) text.value = typed;
  } catch {
    // The browser does not allow storage.
    return;
  }
  form.addEventListener('submit', () => sessionStorage.setItem(name, text.value));
}
