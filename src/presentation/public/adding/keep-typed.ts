import { SIGN_IN_PATH } from '../../paths.ts';

/** Whose session has ended is sent to sign in when the form is sent: on the way back the text that was typed stands there again. */
export function keepTyped(form: HTMLFormElement, text: HTMLTextAreaElement): void {
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
