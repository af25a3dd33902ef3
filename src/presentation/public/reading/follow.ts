import { LIBRARY_PATH } from '../../paths.ts';

/** Clicks the link after the current one of several, and from the last the first, so that what listens to clicks takes part. */
export function followNext(selector: string): void {
  const links = [...document.querySelectorAll<HTMLElement>(selector)];
  const current = links.findIndex((link) => link.hasAttribute('aria-current'));
  links[(current + 1) % links.length]?.click();
}

/** Puts the next language first; where one is read at a time, that one. */
export function followNextLead(): void {
  followNext(document.querySelector('.single') ? '[data-column]' : '[data-swap]');
}

/** The search field of this page, else that of the library. */
export function search(): void {
  const field = document.querySelector<HTMLElement>('[type="search"]');
  if (field) field.focus();
  else location.assign(`${LIBRARY_PATH}#search`);
}
