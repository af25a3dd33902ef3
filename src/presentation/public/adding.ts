/**
 * Makes the form for a new text easier: a file can be dropped on it, a pasted address is recognised, links and emphasis of what is pasted are
 * kept, a file that is too large is told before it is sent, and what was typed outlives a session that ended. Without it the form does all that it says.
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
    // Among other text it is a part of it.
    if (text.value.trim() !== '' || !/^https?:\/\/\S+$/i.test(pasted)) return;
    event.preventDefault();
    choose('url');
    url.value = pasted;
    url.focus();
  });
  keepTyped(add, text);
  keepMarkup(text, add.querySelector<HTMLElement>('.markup')!);

  const judge = () => {
    const tooLarge = (file.files?.[0]?.size ?? 0) > Number(file.dataset['limit']);
    const words = tooLarge ? file.dataset['tooLarge']! : '';
    file.setCustomValidity(words);
    if (tooLarge) file.reportValidity();
  };
  file.addEventListener('change', judge);

  takeDrops(add, (files) => {
    choose('file');
    file.files = files;
    judge();
    file.focus();
  });
}

/** A link that is dropped is left to the browser, whose fields take it as text. */
function takeDrops(add: HTMLFormElement, take: (files: FileList) => void): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const leave = () => add.classList.remove('dropping');
  // Beside the form the browser would open the file in the place of this page, and what was typed would be gone.
  for (const kind of ['dragover', 'drop'] as const)
    document.addEventListener(kind, (event) => holdsFile(event) && event.preventDefault());
  add.addEventListener('dragover', (event) => {
    if (holdsFile(event)) add.classList.add('dropping');
  });
  add.addEventListener('dragleave', (event) => {
    if (!add.contains(event.relatedTarget as Node | null)) leave();
  });
  add.addEventListener('drop', (event) => {
    leave();
    const { files } = event.dataTransfer ?? {};
    if (files && files.length > 0) take(files);
  });
}

/** Whose session has ended is sent to sign in when the form is sent: on the way back the text that was typed stands there again. */
function keepTyped(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  const name = `typed ${form.action}`;
  try {
    const typed = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    const isBack = document.referrer !== '' && new URL(document.referrer).pathname === SIGN_IN_PATH;
    if (typed !== null && isBack) text.value = typed;
  } catch {
    // The browser keeps nothing.
    return;
  }
  form.addEventListener('submit', () => sessionStorage.setItem(name, text.value));
}
